// pure
import type { en } from "./cancel.en";

export const de: typeof en = {
  notInOrder: "Diese Position gehört nicht zu der Bestellung.",
  packed: (packed, left) =>
    `${packed} Stück ${packed === 1 ? "ist" : "sind"} schon gepackt und bald unterwegs. Nur ${left} ${left === 1 ? "kann" : "können"} noch storniert werden.`,
  nothingLeft: "Von dieser Position kann nichts mehr storniert werden.",
  onlyLeft: (left) => `Nur ${left} ${left === 1 ? "kann" : "können"} noch storniert werden.`,
  wholeNumber: "Geben Sie eine ganze Zahl ein.",
  atLeastOne: "Geben Sie mindestens 1 ein.",
  tooLong: (most) => `Verwenden Sie höchstens ${most} Zeichen.`,
  badCharacter: "Hierin ist ein Zeichen, das nicht gespeichert werden kann.",
  beingShipped: "Dieses Paket wird gerade verschickt. Laden Sie die Seite gleich noch einmal.",
};
