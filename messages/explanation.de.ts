// pure
import { formatCount, plural } from "@/lib/plural";
import type { en } from "./explanation.en";

const units = (count: number) => `${formatCount(count, "de")} Stück`;
const workDays = (count: number) => plural(count, { one: "Arbeitstag", other: "Arbeitstage" }, "de");
const days = (count: number) => plural(count, { one: "Tag", other: "Tage" }, "de");
const daysDative = (count: number) => plural(count, { one: "Tag", other: "Tagen" }, "de");
const yours = (count: number) => (count === 1 ? "Ihr Stück ist" : `Ihre ${units(count)} sind`);
const leave = (count: number) =>
  count === 1 ? "Ihr Stück ist da und geht" : `Ihre ${units(count)} sind da und gehen`;

export const de: typeof en = {
  sentence: (supply, place) => `${supply}${place}.`,
  inLine: (place) => `; Sie sind an ${formatCount(place, "de")}. Stelle`,
  hereWithYouBy: (count, day) => `${yours(count)} da und bis ${day} bei Ihnen`,
  hereWithYouSoon: (count) => `${yours(count)} da und bald bei Ihnen`,
  hereLeavesBy: (count, day) => `${leave(count)} bis ${day} hinaus`,
  hereLeavesSoon: (count) => `${leave(count)} bald hinaus`,
  weOrder: "Wir bestellen es bei unserem Lieferanten",
  weOrderNeeds: (count) => `Wir bestellen es bei unserem Lieferanten, der etwa ${workDays(count)} braucht`,
  noDelivery: "Noch ist keine Lieferung bekannt",
  wasDue: (count, day) =>
    `${units(count)} ${count === 1 ? "war" : "waren"} um den ${day} fällig und ${count === 1 ? "kann" : "können"} jeden Tag eintreffen`,
  betweenWarehouses: (count, day) =>
    `${units(count)} ${count === 1 ? "ist" : "sind"} zwischen unseren Lagern unterwegs, hier um den ${day}`,
  arrive: (count, day) => `${units(count)} ${count === 1 ? "kommt" : "kommen"} um den ${day}`,

  placeTerm: "Platz in der Reihe",
  first: "Sie sind als Nächstes an der Reihe.",
  ahead: (place, ahead) =>
    `${formatCount(place, "de")}. Stelle: ${plural(ahead, { one: "Bestellung ist", other: "Bestellungen sind" }, "de")} vor Ihrer an der Reihe.`,
  supplyTerm: "Ware",
  onShelf: (count) => `${units(count)} im Regal.`,
  deliveryTerm: "Lieferung",
  allYours: (count) =>
    count === 1 ? "Das eine Stück darin ist Ihres." : `Alle ${units(count)} darin sind Ihre.`,
  someYours: (count, all) =>
    `${formatCount(count, "de")} von ${units(all)} darin ${count === 1 ? "ist Ihres" : "sind Ihre"}.`,
  orderedForYou: "Wir bestellen es für Sie.",
  noneLeft: "Noch ist keine Ware unterwegs, die für Sie übrig wäre.",
  expectedTerm: "Erwartet",
  expectedHere: (day) => `Wir erwarten sie hier am ${day}.`,
  confirmed: (day) => `Unser Lieferant hat den ${day} bestätigt.`,
  gave: (day) => `Unser Lieferant hat uns den ${day} genannt.`,
  firstItWas: (day) => `Zuerst war es der ${day}.`,
  daysAgo: (count) => `Das war vor ${daysDative(count)}.`,
  releaseTerm: "Erscheint",
  comesOut: (day) => `Es erscheint am ${day}; vorher geht nichts hinaus.`,
  bufferTerm: "Reserve",
  workTerm: "Unsere Arbeit",
  checkIn: (count) => `${workDays(count)}, um die Lieferung zu prüfen`,
  pack: (count) => `${workDays(count)} zum Packen`,
  sameDay: "Es geht am selben Tag hinaus.",
  wayTerm: "Unterwegs",
  way: (least, most) => `${least === most ? "" : `${least}–`}${workDays(most)} von unserer Tür bis zu Ihrer.`,
  dayTerm: "Darum sagen wir",
  noDay: "Noch kein Tag. Wir schreiben Ihnen, sobald es einen gibt.",
  by: (day) => `Bis ${day}`,
  passed:
    "Dieser Tag ist vorbei, und einen neuen gibt es noch nicht. Wir schreiben Ihnen, sobald es ihn gibt.",

  sooner: (count, day) =>
    `Früher, wenn ${units(count)} aus der Lieferung um den ${day} frei ${count === 1 ? "wird: Dann ist es Ihres" : "werden: Dann sind es Ihre"}.`,
  supplierMovesPast: (day) =>
    `Verschiebt unser Lieferant die Lieferung so, dass wir später als am ${day} liefern, schreiben wir Ihnen, und Sie können stornieren.`,
  supplierMoves:
    "Verschiebt unser Lieferant die Lieferung so, dass es länger dauert, schreiben wir Ihnen, und Sie können stornieren.",
  warehouseMovesPast: (day) =>
    `Verschiebt unser Lager die Lieferung so, dass wir später als am ${day} liefern, schreiben wir Ihnen, und Sie können stornieren.`,
  warehouseMoves:
    "Verschiebt unser Lager die Lieferung so, dass es länger dauert, schreiben wir Ihnen, und Sie können stornieren.",
  asking: "Wir fragen unseren Lieferanten nach einem neuen Tag.",
  onceOnItsWay: "Sobald eine Lieferung dafür unterwegs ist, steht hier ihr Tag.",
  soonerIfCancelled: "Früher, wenn eine Bestellung vor Ihrer storniert wird.",

  basisSupplier: (count, share, within) =>
    `${count === 1 ? "Die letzte Lieferung dieses Lieferanten" : `Die letzten ${formatCount(count, "de")} Lieferungen dieses Lieferanten`}: ${share} ${within}.`,
  basisShrunk: (count, share, within) =>
    `${plural(count, { one: "Lieferung", other: "Lieferungen" }, "de")} dieses Lieferanten bisher, unsere anderen Lieferanten eingerechnet: ${share} ${within}.`,
  basisPool: (share, within) =>
    `Die erste Lieferung dieses Lieferanten, darum zählen unsere anderen Lieferanten: ${share} ${within}.`,
  basisPrior: (count) =>
    `Noch wurde nichts geliefert, woraus sich lernen ließe; üblich ${count === 1 ? "ist" : "sind"} ${days(count)}.`,
  basisNone: "Keine.",
  basisFixed: (count) =>
    `${plural(count, { one: "Arbeitstag kommt", other: "Arbeitstage kommen" }, "de")} zu jeder Lieferung dazu, über die wir noch nichts gelernt haben.`,
  isMoving: "Seine Tage haben sich zuletzt verschoben, darum zählen die neuesten Lieferungen am meisten.",
  byItsDay: "waren zum fälligen Tag hier",
  within: (count) => `waren spätestens ${days(count)} nach dem fälligen Tag hier`,
  before: (count) => `waren ${days(count)} vor dem fälligen Tag hier`,
  most: "die meisten",
  half: "die Hälfte",
  threeInFour: "drei von vier",
  fourInFive: "vier von fünf",
  nineInTen: "neun von zehn",
  nineteenInTwenty: "19 von 20",
  inHundred: (count) => `${count} von 100`,

  why: "Warum dieser Tag?",
  whatWouldChange: "Was daran etwas ändern würde",
};
