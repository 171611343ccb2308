// pure
import { formatCount } from "@/lib/plural";
import type { en } from "./cart.en";

const count = (value: number) => formatCount(value, "de");

export const de: typeof en = {
  title: "Ihr Warenkorb",
  emptyTitle: "Ihr Warenkorb ist leer",
  emptyWords: "Was Sie hineinlegen, bleibt hier, auch wenn sich der Bestand ändert.",
  seeWhatWeHave: "Zum Sortiment",
  units: (units) => `${count(units)} Stück`,
  summary: "Übersicht",
  goods: "Waren",
  shipping: "Versand",
  shippingFrom: "Versand, ab",
  free: "Kostenlos",
  splitWords:
    "Ein Teil kommt später. An der Kasse wählen Sie: jeder Teil, sobald er da ist, oder alles zusammen.",
  toCheckout: "Zur Kasse",
  cannotOrder: "Ändern Sie die Zeilen, die wir nicht zusagen können, und gehen Sie dann zur Kasse.",
  chargedWhenShipped: "Vor dem Versand wird nichts abgebucht.",
  heldUntil: (time) => `Für Sie zurückgelegt bis ${time}.`,
  notNow: "Das ist gerade nicht bestellbar.",
  unsellable: (units, left) =>
    `${count(units)} Stück davon können wir nicht mehr zusagen. Ändern Sie die Menge auf ${count(left)}.`,
  line: {
    quantity: "Menge",
    fewer: "Weniger",
    more: "Mehr",
    update: "Ändern",
    updating: "Wird geändert",
    remove: "Entfernen",
    removing: "Wird entfernt",
    notAdded: "Es wurde nicht in den Warenkorb gelegt",
    adding: "Wird hineingelegt",
    tryAgain: "Noch einmal versuchen",
  },
  quantityOf: (thing) => `Menge: ${thing}`,
  refusals: {
    quantity: "Geben Sie eine ganze Zahl von 1 bis 10.000 ein.",
    noCart: "Diesen Warenkorb gibt es hier nicht.",
    choose: "Wählen Sie eine Ausführung.",
    notHere: "Dieses Produkt gibt es hier nicht mehr.",
    notInCart: "Dieses Produkt liegt nicht mehr in Ihrem Warenkorb.",
    noDay:
      "Das ist ausverkauft, und wir können keinen Tag zusagen. Wir schreiben Ihnen gern, wenn es wieder da ist.",
    onlySome: (sellable) =>
      `Davon können wir im Moment ${count(sellable)} Stück zusagen. Bestellen Sie ${sellable === 1 ? "1" : `bis zu ${count(sellable)}`}, oder lassen Sie sich sagen, wenn es mehr gibt.`,
  },
  putBack: {
    removed: "Aus dem Warenkorb genommen.",
    putBack: "Wieder hineinlegen",
    puttingBack: "Wird hineingelegt",
  },
  upToDate: "Ihr Warenkorb ist auf dem neuesten Stand.",
};
