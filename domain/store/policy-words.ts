// pure
// How ordering works in this shop, said from the settings that really apply: change a setting and these words change.
import { countryName } from "@/lib/countries";
import type { Day } from "@/lib/day";
import { formatDay } from "@/lib/format-day";
import { formatMoney } from "@/lib/format-money";
import { joinWords } from "@/lib/plural";
import { weekdayWords } from "@/lib/weekday-words";
import { policyText } from "@/messages/policy";
import type { StoreSettings } from "./settings-schema";

export type PolicySection = { id: string; title: string; sentences: string[] };

type Words = ReturnType<typeof policyText>;

/** What the whole shop's backorder policy says for everyone, where it was set. */
export type StoreTerms = {
  isAllowed: boolean;
  untilDay: Day | null;
  maxWaitDays: number | null;
  perOrderAtMost: number | null;
  perCustomerAtMost: number | null;
};

/** In the order in which a shopper asks: money, time, parcels, changing one's mind, being told. */
export function policyWords(
  settings: StoreSettings,
  { terms, today }: { terms: StoreTerms | undefined; today: Day },
): PolicySection[] {
  const words = policyText(settings.locale);
  const sections: PolicySection[] = [
    { id: "paying", title: words.payingTitle, sentences: payingWords(settings, words) },
    {
      id: "waiting",
      title: words.waitingTitle,
      sentences: waitingWords(settings, words, { terms, today }),
    },
    { id: "delays", title: words.delaysTitle, sentences: [words.dayMoves, words.allLate] },
    { id: "amounts", title: words.amountsTitle, sentences: amountWords(terms, words) },
    { id: "parcels", title: words.parcelsTitle, sentences: parcelWords(settings, words) },
    { id: "cancelling", title: words.cancellingTitle, sentences: [words.cancel] },
    { id: "returns", title: words.returnsTitle, sentences: returnWords(settings, words) },
    { id: "being-told", title: words.beingToldTitle, sentences: beingToldWords(settings, words) },
  ];
  return sections.filter(({ sentences }) => sentences.length > 0);
}

function payingWords({ payment }: StoreSettings, words: Words): string[] {
  const kept = payment.keepUnitsHours;
  return [words.cardIsSaved, kept > 0 ? words.declinedKept(kept) : words.declined];
}

function waitingWords(
  { promise, locale }: StoreSettings,
  words: Words,
  { terms, today }: { terms: StoreTerms | undefined; today: Day },
): string[] {
  const isOpen = terms?.isAllowed === true;
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
      isOpen && terms.maxWaitDays !== null && words.longestWait(terms.maxWaitDays),
      isOpen &&
        terms.untilDay !== null &&
        terms.untilDay >= today &&
        words.ordersUntil(formatDay(terms.untilDay, { today, locale })),
    ),
  ];
}

function amountWords(terms: StoreTerms | undefined, words: Words): string[] {
  const perOrder = terms?.perOrderAtMost ?? null;
  const perCustomer = terms?.perCustomerAtMost ?? null;
  if (perOrder === null && perCustomer === null) return [];
  return [
    paragraph(
      perOrder !== null && words.perOrder(perOrder),
      perCustomer !== null && words.perCustomer(perCustomer),
      words.othersDiffer,
    ),
  ];
}

function returnWords({ returns }: StoreSettings, words: Words): string[] {
  return [paragraph(words.withdraw(returns.days), words.withdrawHow), words.refund, words.faulty];
}

function parcelWords({ shipping, currency, locale }: StoreSettings, words: Words): string[] {
  const money = (minor: number) => formatMoney(minor, currency, locale);
  return [
    paragraph(countryWords(shipping.countries, locale, words), shippingWords(shipping, money, words)),
    words.youChoose(
      shipping.extraParcelMinor === 0
        ? words.secondOurs
        : words.secondCosts(money(shipping.extraParcelMinor)),
    ),
    words.longestFirst,
  ];
}

function countryWords(codes: string[] | null, locale: string, words: Words): string {
  if (codes === null) return words.shipsEverywhere;
  const names = codes.map((code) => countryName(code, locale)).sort((a, b) => a.localeCompare(b, locale));
  return words.shipsTo(joinWords(names, locale));
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
