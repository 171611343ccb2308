// pure
// How ordering works in this shop, said from the settings that really apply: change a setting and these words change.
import { formatMoney } from "@/lib/format-money";
import { plural } from "@/lib/plural";
import { weekdayWords } from "@/lib/weekday-words";
import type { StoreSettings } from "./settings-schema";

export type PolicySection = { id: string; title: string; sentences: string[] };

/** In the order in which a shopper asks: money, time, parcels, changing one's mind, being told. */
export function policyWords(settings: StoreSettings): PolicySection[] {
  return [
    { id: "paying", title: "When you pay", sentences: payingWords(settings) },
    { id: "waiting", title: "How long it takes", sentences: waitingWords(settings) },
    { id: "parcels", title: "Shipping, and orders in parts", sentences: parcelWords(settings) },
    { id: "cancelling", title: "If you change your mind", sentences: cancellingWords },
    { id: "being-told", title: "Tell me when it is back", sentences: beingToldWords(settings) },
  ];
}

function payingWords({ payment }: StoreSettings): string[] {
  const kept =
    payment.keepUnitsHours > 0
      ? `If your bank says no, we write to you and keep your units for ${hours(payment.keepUnitsHours)}. Then they go to the next in line.`
      : "If your bank says no, we write to you, and your units go to the next in line.";
  return [
    "Your card is saved when you order. It is charged when a parcel leaves, for what is in that parcel and nothing else.",
    kept,
  ];
}

function waitingWords({ promise }: StoreSettings): string[] {
  const soon =
    promise.handlingDays === 0
      ? "What is in stock leaves on the day you order it."
      : `What is in stock leaves within ${businessDays(promise.handlingDays)}.`;
  const cutoff = promise.handlingCutoff
    ? ` What is ordered after ${promise.handlingCutoff} counts as ordered on the next working day.`
    : "";
  const certainty = promise.learnsFromDeliveries
    ? `We know how late each supplier usually is, and tell days of which we mean to keep ${promise.confidencePercent} in 100.`
    : `To be safe we add ${businessDays(promise.bufferDays)}.`;
  return [
    `${soon}${cutoff} We work ${weekdayWords(promise.workingWeekdays)}.`,
    `What is still to come has its day before you order: the day on which the delivery that your units come with is expected. ${certainty} Where we know no day that we can stand by, we tell none and take no order.`,
    "If your day moves, we write to you once, say why, and you can wait or cancel.",
  ];
}

function parcelWords({ shipping, currency, locale }: StoreSettings): string[] {
  const money = (minor: number) => formatMoney(minor, currency, locale);
  const free =
    shipping.freeFromMinor === null ? "" : `, and nothing from ${money(shipping.freeFromMinor)} on`;
  const cost =
    shipping.standardMinor === 0
      ? "Shipping costs nothing."
      : `Shipping costs ${money(shipping.standardMinor)}${free}.`;
  const second =
    shipping.extraParcelMinor === 0
      ? "we pay for the second parcel"
      : `the second parcel costs ${money(shipping.extraParcelMinor)} more`;
  return [
    cost,
    `When one part of your order has to wait, you choose at checkout: each part as soon as it is here (${second}), or everything together.`,
    "Whoever waits longest is served first.",
  ];
}

const cancellingWords = [
  "You can cancel any unit on your order's page until it is packed. It costs nothing, as nothing was charged. The link to that page is in every mail about your order.",
];

function beingToldWords({ restock }: StoreSettings): string[] {
  const confirmed = restock.doubleOptIn ? " We first ask you to confirm your address." : "";
  return [
    `When something is out of stock, leave your e-mail address.${confirmed} When units are free, after all who ordered have theirs, we invite as many people as there are units, in the order in which they asked.`,
    `Your link keeps one unit for you for ${hours(restock.holdHours)}. You can end this with one click in any of these mails.`,
  ];
}

function hours(count: number): string {
  return plural(count, { one: "hour", other: "hours" });
}

function businessDays(count: number): string {
  return plural(count, { one: "business day", other: "business days" });
}
