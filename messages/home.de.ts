// pure
import type { en } from "./home.en";

export const de: typeof en = {
  title: "Was da ist und was kommt",
  lead: "Bei jedem Produkt steht, wann Sie es bekommen und warum. Sie zahlen, wenn wir es verschicken.",
  notOpenTitle: "Dieser Shop ist noch nicht geöffnet",
  notOpenWords: "Wer ihn gestartet hat, findet dort auch die Adresse, um ihn einzurichten.",
  emptyTitle: "Noch ist nichts im Regal",
  emptyWords: "Produkte erscheinen hier, sobald der Shop sie aufgenommen hat.",
  collections: "Kategorien",
  all: "Alle Produkte",
  shelves: {
    new: "Neu",
    back: "Wieder auf Lager",
    coming: "Unterwegs",
    in_stock: "Auf Lager",
  },
  leads: {
    new: "",
    back: "Es war vergriffen und ist wieder da.",
    coming: "Jetzt bestellen und bekommen, sobald es da ist, oder Bescheid sagen lassen.",
    in_stock: "",
  },
  seeAll: "Alle ansehen",
  seeAllOf: (shelf) => `Alle ansehen: ${shelf}`,
};
