// pure
import type { en } from "./collections.en";

export const de: typeof en = {
  all: "Alle Produkte",
  home: "Startseite",
  path: "Sie sind hier",
  notHere: "Nicht hier",
  describes: (title, here, coming) =>
    `${title}: ${here} auf Lager, ${coming} unterwegs. Bei jedem steht, wann Sie es bekommen und warum.`,
  filter: "Filtern",
  having: "Wie Sie es bekommen",
  any: "Beliebig",
  now: (count) => `Auf Lager (${count})`,
  coming: (count) => `Unterwegs (${count})`,
  gone: (count) => `Nicht auf Lager (${count})`,
  vendor: "Hersteller",
  chosenTitle: "Gewählte Filter",
  takeAway: "Entfernen: ",
  from: "Preis ab",
  to: "Preis bis",
  chosen: { now: "Auf Lager", coming: "Unterwegs", gone: "Nicht auf Lager" },
  sort: "Sortieren",
  sorts: {
    new: "Neueste zuerst",
    cheap: "Preis aufsteigend",
    dear: "Preis absteigend",
    back: "Zuletzt wieder auf Lager",
  },
  startingAt: "Ab",
  show: "Anzeigen",
  clear: "Alle Filter entfernen",
  more: "Weitere Produkte",
  noneTitle: "Zu diesen Filtern passt nichts",
  noneWords: "Nehmen Sie einen weg, oder sehen Sie sich alles an.",
};
