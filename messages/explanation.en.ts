// pure
import { ordinal, plural } from "@/lib/plural";

const units = (count: number) => plural(count, { one: "unit", other: "units" });
const workDays = (count: number) => plural(count, { one: "working day", other: "working days" });
const days = (count: number) => plural(count, { one: "day", other: "days" });
const deliveries = (count: number) => plural(count, { one: "delivery", other: "deliveries" });
const yours = (count: number) => (count === 1 ? "Your unit is" : `Your ${units(count)} are`);
const leave = (count: number) =>
  count === 1 ? "Your unit is here and leaves" : `Your ${units(count)} are here and leave`;

export const en = {
  sentence: (supply: string, place: string) => `${supply}${place}.`,
  inLine: (place: number) => `; you are ${ordinal(place)} in line`,
  hereWithYouBy: (count: number, day: string) => `${yours(count)} here and with you by ${day}`,
  hereWithYouSoon: (count: number) => `${yours(count)} here and with you soon`,
  hereLeavesBy: (count: number, day: string) => `${leave(count)} by ${day}`,
  hereLeavesSoon: (count: number) => `${leave(count)} soon`,
  weOrder: "We order it from our supplier",
  weOrderNeeds: (count: number) => `We order it from our supplier, who needs about ${workDays(count)}`,
  noDelivery: "No delivery is known yet",
  wasDue: (count: number, day: string) =>
    `${units(count)} ${count === 1 ? "was" : "were"} due around ${day} and can arrive any day`,
  betweenWarehouses: (count: number, day: string) =>
    `${units(count)} ${count === 1 ? "is" : "are"} on the way between our warehouses, here around ${day}`,
  arrive: (count: number, day: string) =>
    `${units(count)} ${count === 1 ? "arrives" : "arrive"} around ${day}`,

  placeTerm: "Place in line",
  first: "You are first in line.",
  ahead: (place: number, ahead: number) =>
    `${ordinal(place)}: ${plural(ahead, { one: "order is", other: "orders are" })} served before yours.`,
  supplyTerm: "Supply",
  onShelf: (count: number) => `${units(count)} on the shelf.`,
  deliveryTerm: "Delivery",
  allYours: (count: number) => `All ${units(count)} ${count === 1 ? "is" : "are"} yours.`,
  someYours: (count: number, all: number) =>
    `${units(count)} of its ${all} ${count === 1 ? "is" : "are"} yours.`,
  orderedForYou: "We order it for you.",
  noneLeft: "None that is left for you is on its way yet.",
  expectedTerm: "Expected",
  expectedHere: (day: string) => `We expect it here on ${day}.`,
  confirmed: (day: string) => `Our supplier confirmed ${day}.`,
  gave: (day: string) => `Our supplier gave us ${day}.`,
  firstItWas: (day: string) => `First it was ${day}.`,
  daysAgo: (count: number) => `That was ${days(count)} ago.`,
  releaseTerm: "Release day",
  comesOut: (day: string) => `It comes out on ${day}; nothing leaves before.`,
  bufferTerm: "Days added",
  workTerm: "Our work",
  checkIn: (count: number) => `${workDays(count)} to check the delivery in`,
  pack: (count: number) => `${workDays(count)} to pack`,
  sameDay: "It leaves the same day.",
  wayTerm: "On the way",
  way: (least: number, most: number) =>
    `${least === most ? "" : `${least}–`}${workDays(most)} from our door to yours.`,
  dayTerm: "So we say",
  noDay: "No day yet. We write to you as soon as there is one.",
  by: (day: string) => `By ${day}`,
  passed: "That day has passed, and there is no new one yet. We write to you as soon as there is.",

  sooner: (count: number, day: string) =>
    `Sooner, if ${units(count)} of the delivery around ${day} ${count === 1 ? "becomes" : "become"} free: then ${count === 1 ? "it is" : "they are"} yours.`,
  supplierMovesPast: (day: string) =>
    `If our supplier moves the delivery so that it takes us past ${day}, we write to you, and you can cancel.`,
  supplierMoves:
    "If our supplier moves the delivery so that it takes us longer, we write to you, and you can cancel.",
  warehouseMovesPast: (day: string) =>
    `If our warehouse moves the delivery so that it takes us past ${day}, we write to you, and you can cancel.`,
  warehouseMoves:
    "If our warehouse moves the delivery so that it takes us longer, we write to you, and you can cancel.",
  asking: "We are asking our supplier for a new day.",
  onceOnItsWay: "As soon as a delivery for it is on its way, its day stands here.",
  soonerIfCancelled: "Sooner, if an order before yours is cancelled.",

  basisSupplier: (count: number, share: string, within: string) =>
    `This supplier's last ${deliveries(count)}: ${share} ${within}.`,
  basisShrunk: (count: number, share: string, within: string) =>
    `This supplier's ${deliveries(count)} so far, with the shop's other suppliers counted in: ${share} ${within}.`,
  basisPool: (share: string, within: string) =>
    `The first delivery from this supplier, so the shop's other suppliers count: ${share} ${within}.`,
  basisPrior: (count: number) =>
    `Nothing has been delivered yet to learn from; ${days(count)} ${count === 1 ? "is" : "are"} the usual.`,
  basisNone: "None.",
  basisFixed: (count: number) =>
    `${plural(count, { one: "working day is", other: "working days are" })} added to every delivery of which nothing was learned.`,
  isMoving: "Its days have been moving lately, so the newest deliveries count most.",
  byItsDay: "were here by the day it was due",
  within: (count: number) => `were here within ${days(count)} of the day it was due`,
  before: (count: number) => `were here ${days(count)} before the day it was due`,
  most: "most",
  half: "half",
  threeInFour: "three in four",
  fourInFive: "four in five",
  nineInTen: "nine in ten",
  nineteenInTwenty: "19 in 20",
  inHundred: (count: number) => `${count} in 100`,

  why: "Why this day?",
  whatWouldChange: "What would change it",
};
