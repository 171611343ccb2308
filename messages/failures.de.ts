// pure
import type { en } from "./failures.en";

export const de: typeof en = {
  ourSide: "Bei uns ist etwas schiefgegangen",
  nothingOrdered: "Dabei wurde nichts bestellt und nichts abgebucht.",
  tellUs: (code) => `Wenn es wieder geschieht, nennen Sie uns diesen Code: ${code}`,
  tryAgain: "Noch einmal versuchen",
  notHere: "Diese Seite gibt es hier nicht",
  mistyped: "Vielleicht ist die Adresse vertippt, oder was sie zeigte, wird nicht mehr verkauft.",
  seeShop: "Ansehen, was wir haben",
  cardNumber: "Geben Sie die Kartennummer ein, 12 bis 19 Ziffern.",
  cardExpired: "Diese Karte ist abgelaufen. Nehmen Sie eine andere.",
  testMode: "Dieser Shop ist im Testbetrieb und nimmt nur seine Testkarten.",
  cardRefused: "Ihre Bank hat diese Karte abgelehnt. Nehmen Sie eine andere.",
  orderFinished: "Diese Bestellung ist abgeschlossen: Es ist nichts mehr zu zahlen.",
};
