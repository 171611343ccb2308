// pure
import { formatCount, ordinal } from "@/lib/plural";
import type { en } from "./availability.en";

const count = (units: number) => formatCount(units, "de");
const come = (units: number) => `${count(units)} Stück ${units === 1 ? "kommt" : "kommen"}`;

export const de: typeof en = {
  inStock: "Auf Lager",
  left: (units) => `Noch ${count(units)} auf Lager`,
  backorder: "Nachbestellt, lieferbar",
  backorderAbout: (days) => `Lieferbar etwa ${days}`,
  preorder: "Vorbestellung",
  preorderAbout: (days) => `Vorbestellung, etwa ${days}`,
  outOfStock: "Ausverkauft",
  discontinued: "Wird nicht mehr hergestellt",

  chip: {
    now: "Bereit",
    coming: "Kommt",
    unknown: "Noch kein Tag",
    decide: "Braucht eine Entscheidung",
    why: "Warum?",
    inLine: (place) => `${ordinal(place, "de")} in der Reihe`,
  },

  withYouBy: (day) => `Es liegt in unserem Lager und ist bis ${day} bei Ihnen.`,
  shipsBy: (day) => `Es liegt in unserem Lager und wird bis ${day} verschickt.`,
  comesOut: (day) => `Es erscheint am ${day}. Sie zahlen erst beim Versand.`,
  notOutYet: "Es ist noch nicht erschienen. Sie zahlen erst beim Versand.",
  deliveryIsLate:
    "Eine Lieferung verspätet sich, und wir kennen keinen Tag, für den wir einstehen. Wir schreiben Ihnen gern, wenn es wieder da ist.",
  allTaken:
    "Alles, was unterwegs ist, hat schon einen Käufer. Wir schreiben Ihnen gern, wenn es mehr davon gibt.",
  noDay: "Wir kennen keinen Tag, für den wir einstehen. Wir schreiben Ihnen gern, wenn es wieder da ist.",
  notMadeAnyMore: "Es wird nicht mehr hergestellt und kommt nicht wieder.",
  weOrderIt: "Noch ist nichts unterwegs. Wir bestellen es für Sie; so lange braucht unser Lieferant.",
  anyDayNow: "in diesen Tagen",
  around: (day) => `um den ${day}`,
  allFree: (units, when) => `${come(units)} ${when}, und noch keines davon hat einen Käufer.`,
  someTaken: (units, when, taken) =>
    `${come(units)} ${when}; ${taken === 1 ? "1 davon hat" : `${count(taken)} davon haben`} schon einen Käufer.`,
};
