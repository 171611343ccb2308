// pure
export const en = {
  ourSide: "Something went wrong on our side",
  nothingOrdered: "Nothing was ordered or charged by this.",
  tellUs: (code: string) => `If it happens again, tell us this code: ${code}`,
  tryAgain: "Try again",
  notHere: "This page isn't here",
  mistyped: "The address may be mistyped, or what it showed is no longer sold.",
  seeShop: "See what we have",
  cardNumber: "Enter the card number, 12 to 19 digits.",
  cardExpired: "This card has expired. Use another one.",
  testMode: "This shop is in test mode and takes only its test cards.",
  cardRefused: "Your bank refused this card. Use another one.",
  orderFinished: "This order is finished: nothing is left to pay.",
};
