// pure
// How ordering works in this shop, said from the settings that really apply: change a setting and these words change.
import { formatMoney } from "@/lib/format-money";
import { weekdayWords } from "@/lib/weekday-words";
import { policyText } from "@/messages/policy";
import type { StoreSettings } from "./settings-schema";

export type PolicySection = { id: string; title: string; sentences: string[] };

type Words = ReturnType<typeof policyText>;

/** In the order in which a shopper asks: money, time, parcels, changing one's mind, being told. */
export function policyWords(settings: StoreSettings): PolicySection[] {
  const words = policyText(settings.locale);
  return [
    { id: "paying", title: words.payingTitle, sentences: payingWords(settings, words) },
    { id: "waiting", title: words.waitingTitle, sentences: waitingWords(settings, words) },
    { id: "parcels", title: words.parcelsTitle, sentences: parcelWords(settings, words) },
    { id: "cancelling", title: words.cancellingTitle, sentences: [words.cancel] },
    { id: "being-told", title: words.beingToldTitle, sentences: beingToldWords(settings, words) },
  ];
}

function payingWords({ payment }: StoreSettings, words: Words): string[] {
  const kept = payment.keepUnitsHours;
  return [words.cardIsSaved, kept > 0 ? words.declinedKept(kept) : words.declined];
}

function waitingWords({ promise, locale }: StoreSettings, words: Words): string[] {
  return [
    paragraph(
      promise.handlingDays === 0 ? words.leavesSameDay : words.leavesWithin(promise.handlingDays),
      promise.handlingCutoff && words.cutoff(promise.handlingCutoff),
      words.weWork(weekdayWords(promise.workingWeekdays, locale)),
    ),
    paragraph(
      words.dayOfDelivery,
      promise.learnsFromDeliveries
        ? words.learns(promise.confidencePercent)
        : words.buffer(promise.bufferDays),
      words.noDay,
    ),
    words.dayMoves,
  ];
}

function parcelWords({ shipping, currency, locale }: StoreSettings, words: Words): string[] {
  const money = (minor: number) => formatMoney(minor, currency, locale);
  return [
    shippingWords(shipping, money, words),
    words.youChoose(
      shipping.extraParcelMinor === 0
        ? words.secondOurs
        : words.secondCosts(money(shipping.extraParcelMinor)),
    ),
    words.longestFirst,
  ];
}

function shippingWords(
  { standardMinor, freeFromMinor }: StoreSettings["shipping"],
  money: (minor: number) => string,
  words: Words,
): string {
  if (standardMinor === 0) return words.shippingFree;
  if (freeFromMinor === null) return words.shippingCosts(money(standardMinor));
  return words.shippingFreeFrom(money(standardMinor), money(freeFromMinor));
}

function beingToldWords({ restock }: StoreSettings, words: Words): string[] {
  return [
    paragraph(words.leaveAddress, restock.doubleOptIn && words.weAskFirst, words.inviteInOrder),
    words.linkKeeps(restock.holdHours),
  ];
}

function paragraph(...sentences: (string | false | null)[]): string {
  return sentences.filter(Boolean).join(" ");
}
