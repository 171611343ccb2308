// pure
import type { en } from "./backorders.en";

export const de: typeof en = {
  title: "Unterwegs",
  description:
    "Was als Nächstes kommt, Woche für Woche: jetzt bestellen und beim Versand zahlen, oder Bescheid sagen lassen.",
  lead: "Bestellen Sie jetzt, und es gehört Ihnen, sobald es da ist; Sie zahlen beim Versand. Oder lassen Sie sich Bescheid sagen.",
  left: (units) =>
    units === 1 ? "noch 1 Stück aus dieser Lieferung" : `noch ${units} Stück aus dieser Lieferung`,
  hereToo: "einige sind schon da",
  order: "In den Warenkorb",
  adding: "Wird hinzugefügt",
  toCart: "Zum Warenkorb",
  tellMe: "Sagen Sie mir Bescheid, wenn es da ist",
  of: (name) => `: ${name}`,
  noneTitle: "Gerade ist nichts unterwegs",
  noneWords: "Was wir als Nächstes bestellen, erscheint hier, mit dem Tag, an dem Sie es haben können.",
  seeHere: "Ansehen, was da ist",
  cutShort:
    "Das sind die Lieferungen, die zuerst kommen. Auf der Seite jedes Produkts steht sein eigener Tag.",
};
