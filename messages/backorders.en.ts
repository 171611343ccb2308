// pure
export const en = {
  title: "On its way",
  description: "What arrives next, week by week: order it now and pay when it ships, or ask to be told.",
  lead: "Order it now and it is yours when it arrives; you pay when it ships. Or ask to be told.",
  left: (units: number) =>
    units === 1 ? "1 unit left of this delivery" : `${units} units left of this delivery`,
  hereToo: "some are here now",
  order: "Add to cart",
  adding: "Adding",
  toCart: "Go to the cart",
  tellMe: "Tell me when it is here",
  of: (name: string) => `: ${name}`,
  noneTitle: "Nothing is on its way just now",
  noneWords: "What we order next appears here, with the day on which you can have it.",
  seeHere: "See what is here",
  cutShort: "These are the deliveries that come first. Every product's page says its own day.",
};
