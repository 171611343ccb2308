// pure
export const en = {
  all: "All products",
  home: "Home",
  path: "You are here",
  filter: "Filter",
  having: "How you can have it",
  any: "Any",
  now: (count: number) => `In stock (${count})`,
  coming: (count: number) => `On its way (${count})`,
  gone: (count: number) => `Out of stock (${count})`,
  from: "Price from",
  to: "Price to",
  show: "Show",
  clear: "Clear all filters",
  more: "More products",
  noneTitle: "Nothing fits these filters",
  noneWords: "Take one away, or look at everything.",
};
