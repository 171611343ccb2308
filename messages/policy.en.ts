// pure
import { plural } from "@/lib/plural";

const businessDays = (count: number) => plural(count, { one: "business day", other: "business days" });
const hours = (count: number) => plural(count, { one: "hour", other: "hours" });
const units = (count: number) => plural(count, { one: "unit", other: "units" });

export const en = {
  title: "How ordering works",
  description: "When you pay, how long it takes, who pays for a second parcel, how to cancel.",
  payingTitle: "When you pay",
  waitingTitle: "How long it takes",
  parcelsTitle: "Shipping, and orders in parts",
  cancellingTitle: "If you change your mind",
  amountsTitle: "How much you can order",
  delaysTitle: "When something is late",
  returnsTitle: "If you send something back",
  beingToldTitle: "Tell me when it is back",
  askingTitle: "Ask a person",

  cardIsSaved:
    "Your card is saved when you order. It is charged when a parcel leaves, for what is in that parcel and nothing else.",
  declinedKept: (kept: number) =>
    `If your bank says no, we write to you and keep your units for ${hours(kept)}. Then they go to the next in line.`,
  declined: "If your bank says no, we write to you, and your units go to the next in line.",

  leavesSameDay: "What is in stock leaves on the day you order it.",
  leavesWithin: (days: number) => `What is in stock leaves within ${businessDays(days)}.`,
  cutoff: (time: string) => `What is ordered after ${time} counts as ordered on the next working day.`,
  weWork: (days: string) => `We work ${days}.`,
  dayOfDelivery:
    "What is still to come has its day before you order: the day on which the delivery that your units come with is expected.",
  learns: (percent: number) =>
    `We know how late each supplier usually is, and tell days of which we mean to keep ${percent} in 100.`,
  buffer: (days: number) => `To be safe we add ${businessDays(days)}.`,
  noDay: "Where we know no day that we can stand by, we tell none and take no order.",
  longestWait: (days: number) =>
    `We take no order that would take longer than ${plural(days, { one: "day", other: "days" })}.`,
  ordersUntil: (day: string) => `Until ${day} we take orders for what isn't here yet.`,

  perOrder: (count: number) => `One order can have at most ${units(count)} of each kind.`,
  perCustomer: (count: number) =>
    `Over all orders, one customer can have at most ${units(count)} of each kind.`,
  othersDiffer: "Where a product has a rule of its own, its page says so.",

  dayMoves: "If your day moves, we write to you once, say why, and you can wait or cancel.",
  allLate:
    "When everything takes longer for a while, every page of the shop says so at the top, and until when.",

  shipsEverywhere: "We ship to every country.",
  shipsTo: (countries: string) => `We ship to ${countries}.`,
  shippingFree: "Shipping costs nothing.",
  shippingCosts: (price: string) => `Shipping costs ${price}.`,
  shippingFreeFrom: (price: string, from: string) => `Shipping costs ${price}, and nothing from ${from} on.`,
  youChoose: (second: string) =>
    `When one part of your order has to wait, you choose at checkout: each part as soon as it is here (${second}), or everything together.`,
  secondOurs: "we pay for the second parcel",
  secondCosts: (price: string) => `the second parcel costs ${price} more`,
  longestFirst: "Whoever waits longest is served first.",

  cancel:
    "You can cancel any unit on your order's page until it is packed. It costs nothing, as nothing was charged. The link to that page is in every mail about your order.",

  withdraw: (count: number) =>
    `You can withdraw from the contract, without giving a reason, until ${plural(count, { one: "day", other: "days" })} after the last parcel of your order has reached you.`,
  withdrawHow:
    "Press “Withdraw from contract here” on your order's page, then “Confirm withdrawal”. We send you an acknowledgement by mail at once. A letter or a mail to us will do as well.",
  refund: "What had been charged goes back the way it came. What hadn't left is never charged.",
  faulty: "If something is broken or wrong, ask on your order's page to send it back, and say what happened.",

  leaveAddress: "When something is out of stock, leave your e-mail address.",
  weAskFirst: "We first ask you to confirm your address.",
  inviteInOrder:
    "When units are free, after all who ordered have theirs, we invite as many people as there are units, in the order in which they asked.",
  linkKeeps: (count: number) =>
    `Your link keeps one unit for you for ${hours(count)}. You can end this with one click in any of these mails.`,

  call: "Call us:",
  write: "Write to us:",
  address: "Our address:",
  number: "Have your order's number at hand.",
};
