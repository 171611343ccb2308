// pure
import type { en } from "./shell.en";

export const de: typeof en = {
  shop: "Shop",
  yours: "Für Sie",
  products: "Sortiment",
  allProducts: "Alle Produkte",
  search: "Produkte suchen",
  find: "Suchen",
  news: "Neues aus dem Shop",
  delays: "Verzögerungen:",
  delaysUntil: (day: string) => `(bis ${day})`,
  onItsWay: "Unterwegs",
  account: "Ihr Konto",
  signedIn: ", angemeldet",
  cart: "Warenkorb",
  unitsInCart: " darin",
  skip: "Zum Inhalt springen",
  callUs: "Rufen Sie uns an: ",
  writeToUs: "Schreiben Sie uns",
  payTitle: "Sie zahlen erst beim Versand.",
  payWords:
    "Ihre Karte wird bei der Bestellung hinterlegt und nur mit dem belastet, was unser Haus verlässt. Muss etwas warten, sagen wir bis wann und warum, und Sie können es bis zum Versand jederzeit stornieren.",
  policy: "So läuft eine Bestellung ab",
  goodToKnow: "Gut zu wissen",
  returns: "Widerruf und Rückgabe",
  alerts: "Ihre Benachrichtigungen",
  privacy: "Datenschutz",
  askAPerson: "Einen Menschen fragen",
  seeWhatWeHave: "Zum Sortiment",
};
