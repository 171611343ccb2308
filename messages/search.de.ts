// pure
import type { en } from "./search.en";

export const de: typeof en = {
  title: "Suche",
  label: "Was suchen Sie?",
  find: "Suchen",
  help: "Ein Name, ein Hersteller oder eine Artikelnummer. Ein Tippfehler schadet nicht.",
  found: (count, isMore) =>
    isMore ? `Die besten ${count} Treffer` : count === 1 ? "1 Treffer" : `${count} Treffer`,
  suggestions: "Passende Produkte",
  suggested: (count) =>
    count === 1
      ? "1 Produkt passt. Pfeiltasten führen hin."
      : `${count} Produkte passen. Pfeiltasten führen hin.`,
  noneTitle: "Zu diesen Wörtern passt nichts",
  noneWords:
    "Versuchen Sie es mit weniger oder mit anderen Wörtern. Oder fragen Sie uns: Wie Sie uns erreichen, steht auf jeder Seite.",
  seeAll: "Alle Produkte ansehen",
};
