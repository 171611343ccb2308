// pure
// Why a variant can be had when it can, in one sentence that a shopper understands.
import { formatDay } from "@/lib/format-day";
import { availabilityWords } from "@/messages/availability";
import type { Availability, AvailabilityFacts } from "./availability";
import { type DayRules, stockWindow } from "./promise-days";

export type ReasonFacts = AvailabilityFacts & {
  /** The next delivery: its day, all its units and those that earlier orders have. */
  nextDelivery: { expectedOn: string; quantity: number; taken: number } | null;
};

export function availabilityReason(
  { status, buckets }: Availability,
  facts: ReasonFacts,
  { rules, locale }: { rules: DayRules; locale: string },
): string {
  const style = { locale, today: facts.today };
  const words = availabilityWords(locale);
  switch (status) {
    case "in_stock":
    case "low_stock":
      return rules.transit
        ? words.withYouBy(formatDay(stockWindow(rules).latestOn, style))
        : words.shipsBy(formatDay(stockWindow(rules).latestOn, style));
    case "preorder":
      return facts.releaseOn ? words.comesOut(formatDay(facts.releaseOn, style)) : words.notOutYet;
    case "backorder":
      return waitReason(buckets, facts, style);
    case "out_of_stock":
      if (facts.terms?.isAllowed && facts.freeIncoming[0]?.latestOn === null) return words.deliveryIsLate;
      return facts.nextDelivery ? words.allTaken : words.noDay;
    case "discontinued":
      return words.notMadeAnyMore;
  }
}

/** Why the units that aren't on hand come when they come; empty when nothing would follow. */
export function waitReason(
  buckets: Availability["buckets"],
  facts: ReasonFacts,
  style: { locale: string; today: string },
): string {
  const first = buckets.find((bucket) => bucket.basis !== "stock");
  if (!first) return "";
  return first.basis === "incoming" && facts.nextDelivery
    ? deliveryReason(facts.nextDelivery, style)
    : availabilityWords(style.locale).weOrderIt;
}

function deliveryReason(
  delivery: { expectedOn: string; quantity: number; taken: number },
  style: { locale: string; today: string },
): string {
  const words = availabilityWords(style.locale);
  const isOverdue = delivery.expectedOn < style.today;
  const when = isOverdue ? words.anyDayNow : words.around(formatDay(delivery.expectedOn, style));
  return delivery.taken === 0
    ? words.allFree(delivery.quantity, when)
    : words.someTaken(delivery.quantity, when, delivery.taken);
}
