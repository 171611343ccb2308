// pure
// Why a variant can be had when it can, in one sentence that a shopper understands.
import { formatDay } from "@/lib/format-day";
import { plural } from "@/lib/plural";
import type { Availability, AvailabilityFacts } from "./availability";
import { type DayRules, stockWindow } from "./promise-days";

export type ReasonFacts = AvailabilityFacts & {
  /** The next delivery: its day, all its units and those that earlier orders have. */
  nextDelivery: { expectedOn: string; quantity: number; taken: number } | null;
};

const units = { one: "unit", other: "units" };

export function availabilityReason(
  { status, buckets }: Availability,
  facts: ReasonFacts,
  { rules, locale }: { rules: DayRules; locale: string },
): string {
  const style = { locale, today: facts.today };
  switch (status) {
    case "in_stock":
    case "low_stock":
      return rules.transit
        ? `It is in our warehouse and with you by ${formatDay(stockWindow(rules).latestOn, style)}.`
        : `It is in our warehouse and ships by ${formatDay(stockWindow(rules).latestOn, style)}.`;
    case "preorder":
      return facts.releaseOn
        ? `It comes out on ${formatDay(facts.releaseOn, style)}. You pay when it ships.`
        : "It isn't out yet. You pay when it ships.";
    case "backorder":
      return waitReason(buckets, facts, style);
    case "out_of_stock":
      if (facts.terms?.isAllowed && facts.freeIncoming[0]?.latestOn === null)
        return "A delivery is late, and we have no day for it that we can stand by. We can write to you when it is back.";
      return facts.nextDelivery
        ? "Everything that is on its way has a buyer already. We can write to you when there is more."
        : "We have no day that we can stand by. We can write to you when it is back.";
    case "discontinued":
      return "It isn't made any more and won't come back.";
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
    : "Nothing is on its way yet. We order it for you; the days are what our supplier needs.";
}

function deliveryReason(
  delivery: { expectedOn: string; quantity: number; taken: number },
  style: { locale: string; today: string },
): string {
  const isOverdue = delivery.expectedOn < style.today;
  const arrival = `${plural(delivery.quantity, units)} ${delivery.quantity === 1 ? "arrives" : "arrive"}`;
  const when = isOverdue ? "any day now" : `around ${formatDay(delivery.expectedOn, style)}`;
  if (delivery.taken === 0) return `${arrival} ${when}, and none has a buyer yet.`;
  return `${arrival} ${when}; ${delivery.taken === 1 ? "1 has" : `${delivery.taken} have`} a buyer already.`;
}
