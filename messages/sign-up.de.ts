// pure
import type { en } from "./sign-up.en";

export const de: typeof en = {
  email: "E-Mail",
  tellMe: "Benachrichtigen",
  signingUp: "Sie werden eingetragen",
  next: "Ist ein Stück für Sie frei, legen wir es zurück und schreiben Ihnen einmal; in der E-Mail steht, bis wann. Kein Newsletter, und ein Klick beendet es.",
  any: "Irgendeine davon: was zuerst da ist",
  pageTitle: "Sagen Sie mir, wenn es wieder da ist",
  pageDone: "Wir sagen Ihnen Bescheid",
  chooseTitle: "Wählen Sie zuerst ein Produkt",
  chooseWords: "Auf seiner Seite steht das Formular für die Benachrichtigung.",
};
