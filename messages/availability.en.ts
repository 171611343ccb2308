// pure
import { formatCount, ordinal, plural } from "@/lib/plural";

const arrive = (units: number) =>
  `${plural(units, { one: "unit", other: "units" })} ${units === 1 ? "arrives" : "arrive"}`;

export const en = {
  inStock: "In stock",
  left: (units: number) => `${formatCount(units)} left in stock`,
  backorder: "On backorder",
  backorderAbout: (days: string) => `On backorder, about ${days}`,
  preorder: "Preorder",
  preorderAbout: (days: string) => `Preorder, about ${days}`,
  outOfStock: "Out of stock",
  discontinued: "No longer made",

  chip: {
    now: "Ready",
    coming: "Coming",
    unknown: "No day yet",
    decide: "Needs a decision",
    why: "Why?",
    inLine: (place: number) => `${ordinal(place)} in line`,
  },

  withYouBy: (day: string) => `It is in our warehouse and with you by ${day}.`,
  shipsBy: (day: string) => `It is in our warehouse and ships by ${day}.`,
  comesOut: (day: string) => `It comes out on ${day}. You pay when it ships.`,
  notOutYet: "It isn't out yet. You pay when it ships.",
  deliveryIsLate:
    "A delivery is late, and we have no day for it that we can stand by. We can write to you when it is back.",
  allTaken: "Everything that is on its way has a buyer already. We can write to you when there is more.",
  noDay: "We have no day that we can stand by. We can write to you when it is back.",
  notMadeAnyMore: "It isn't made any more and won't come back.",
  weOrderIt: "Nothing is on its way yet. We order it for you; the days are what our supplier needs.",
  anyDayNow: "any day now",
  around: (day: string) => `around ${day}`,
  allFree: (units: number, when: string) => `${arrive(units)} ${when}, and none has a buyer yet.`,
  someTaken: (units: number, when: string, taken: number) =>
    `${arrive(units)} ${when}; ${taken === 1 ? "1 has" : `${formatCount(taken)} have`} a buyer already.`,
};
