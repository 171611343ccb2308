// pure
export const en = {
  shop: "Shop",
  news: "News from the shop",
  delays: "Delays:",
  delaysUntil: (day: string) => `(until ${day})`,
  onItsWay: "On its way",
  account: "Your account",
  signedIn: ", signed in",
  cart: "Cart",
  unitsInCart: " in it",
  skip: "Skip to content",
  callUs: "Call us: ",
  writeToUs: "Write to us",
  payTitle: "You pay when it ships.",
  payWords:
    "Your card is saved when you order and charged only for what leaves our door. If something has to wait, we say until when and why, and you can cancel it any time before it ships.",
  policy: "How ordering works",
  askAPerson: "Ask a person",
  notHereTitle: "This page isn't here",
  notHereWords: "The address may be mistyped, or what it showed is no longer sold.",
  seeWhatWeHave: "See what we have",
};
