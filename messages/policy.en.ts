// pure
import { plural } from "@/lib/plural";

const businessDays = (count: number) => plural(count, { one: "business day", other: "business days" });
const hours = (count: number) => plural(count, { one: "hour", other: "hours" });

export const en = {
  payingTitle: "When you pay",
  waitingTitle: "How long it takes",
  parcelsTitle: "Shipping, and orders in parts",
  cancellingTitle: "If you change your mind",
  beingToldTitle: "Tell me when it is back",

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
  dayMoves: "If your day moves, we write to you once, say why, and you can wait or cancel.",

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

  leaveAddress: "When something is out of stock, leave your e-mail address.",
  weAskFirst: "We first ask you to confirm your address.",
  inviteInOrder:
    "When units are free, after all who ordered have theirs, we invite as many people as there are units, in the order in which they asked.",
  linkKeeps: (count: number) =>
    `Your link keeps one unit for you for ${hours(count)}. You can end this with one click in any of these mails.`,
};
