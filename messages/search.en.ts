// pure
export const en = {
  title: "Search",
  label: "What are you looking for?",
  find: "Find",
  help: "A name, a maker or an article number. A slip of the finger does no harm.",
  found: (count: number, isMore: boolean) =>
    isMore ? `The best ${count} matches` : count === 1 ? "1 match" : `${count} matches`,
  suggestions: "Products that fit",
  suggested: (count: number) =>
    count === 1
      ? "1 product fits. Arrow keys lead to it."
      : `${count} products fit. Arrow keys lead to them.`,
  noneTitle: "Nothing fits these words",
  noneWords: "Try fewer words, or other ones. Or ask us: how to reach us stands on every page.",
  seeAll: "See all products",
};
