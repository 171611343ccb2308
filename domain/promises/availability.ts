// pure
// Whether a variant can be had, when, and in which words: the one rule that page, feed, API and mail share.
//
// - Free units on hand come first: in stock (low stock when few).
// - Then what is free of each purchase order, by day, then the supplier's lead time, as far as the backorder policy goes:
//   allowed, until its day, up to its most open units, no longer than its longest wait. The next order would get the first
//   free delivery, so that nothing behind one without a day is sold either: until staff give it a day or call it off.
// - Nothing of that: out of stock. A day that can't be reasoned is not sold and not shown.
// - A product with a release day that was never in stock is a preorder; a discontinued one sells what is left.
import { type Day, daysBetween } from "@/lib/day";
import { formatDayRange } from "@/lib/format-day";
import { availabilityWords } from "@/messages/availability";
import type { Bucket } from "./line-truth";
import type { Window } from "./promise-days";

export type AvailabilityStatus =
  | "in_stock"
  | "low_stock"
  | "backorder"
  | "preorder"
  | "out_of_stock"
  | "discontinued";

export type BackorderTerms = {
  isAllowed: boolean;
  maxOpenUnits: number | null;
  untilDay: Day | null;
  maxWaitDays: number | null;
  sellsOnLeadTime: boolean;
};

export type AvailabilityFacts = {
  today: Day;
  isDiscontinued: boolean;
  releaseOn: Day | null;
  /** On hand − pegged − safety stock, not below 0. */
  free: number;
  /** Units of purchase order lines that are not pegged, by day; without days when none can be reasoned any more. */
  freeIncoming: { quantity: number; earliestOn: Day | null; latestOn: Day | null }[];
  /** Accepted units that wait already. */
  openBackorderUnits: number;
  /** What an order without any purchase order behind it would be told; null when no supplier is known. */
  leadTime: Window | null;
  /** The policy that wins for this variant and buyer; null when none was ever set. */
  terms: BackorderTerms | null;
};

export type Availability = { status: AvailabilityStatus; buckets: Bucket[] };

/** Up to here stock is called low and counted out loud. */
export const lowStockUnits = 5;

export function availabilityOf(facts: AvailabilityFacts): Availability {
  const buckets: Bucket[] = [];
  if (facts.free > 0)
    buckets.push({ quantity: facts.free, basis: "stock", earliestOn: null, latestOn: null });
  if (!facts.isDiscontinued) buckets.push(...backorderBuckets(facts));
  return { status: statusOf(facts, buckets), buckets };
}

function backorderBuckets(facts: AvailabilityFacts): Bucket[] {
  const { terms, today } = facts;
  if (!terms?.isAllowed || (terms.untilDay !== null && terms.untilDay < today)) return [];
  let room =
    terms.maxOpenUnits === null ? Number.POSITIVE_INFINITY : terms.maxOpenUnits - facts.openBackorderUnits;
  const buckets: Bucket[] = [];
  for (const { quantity, earliestOn, latestOn } of facts.freeIncoming) {
    if (room <= 0 || latestOn === null || isTooLong(latestOn, facts)) return buckets;
    const taken = Math.min(quantity, room);
    if (taken > 0) buckets.push({ quantity: taken, basis: "incoming", earliestOn, latestOn });
    room -= taken;
  }
  if (room > 0 && terms.sellsOnLeadTime && facts.leadTime && !isTooLong(facts.leadTime.latestOn, facts)) {
    const { earliestOn, latestOn } = facts.leadTime;
    const quantity = Number.isFinite(room) ? room : null;
    buckets.push({ quantity, basis: "lead_time", earliestOn, latestOn });
  }
  return buckets;
}

function isTooLong(latestOn: Day, { terms, today }: AvailabilityFacts): boolean {
  return terms?.maxWaitDays != null && daysBetween(today, latestOn) > terms.maxWaitDays;
}

function statusOf(facts: AvailabilityFacts, buckets: Bucket[]): AvailabilityStatus {
  if (facts.free > 0) return facts.free <= lowStockUnits ? "low_stock" : "in_stock";
  if (facts.isDiscontinued) return "discontinued";
  if (buckets.length === 0) return "out_of_stock";
  return facts.releaseOn !== null && facts.releaseOn > facts.today ? "preorder" : "backorder";
}

/** The state in a few words: "5 left", "On backorder, about 12–20 June". */
export function availabilityText(
  { status, buckets }: Availability,
  style: { locale?: string; today: Day },
): string {
  const first = buckets[0];
  const days =
    first?.earliestOn && first.latestOn ? formatDayRange(first.earliestOn, first.latestOn, style) : undefined;
  const words = availabilityWords(style.locale ?? "en");
  switch (status) {
    case "in_stock":
      return words.inStock;
    case "low_stock":
      return words.left(first?.quantity ?? 0);
    case "backorder":
      return days ? words.backorderAbout(days) : words.backorder;
    case "preorder":
      return days ? words.preorderAbout(days) : words.preorder;
    case "out_of_stock":
      return words.outOfStock;
    case "discontinued":
      return words.discontinued;
  }
}

/** schema.org's word for the state. */
export function schemaOrgAvailability(status: AvailabilityStatus) {
  const words = {
    in_stock: "InStock",
    low_stock: "LimitedAvailability",
    backorder: "BackOrder",
    preorder: "PreOrder",
    out_of_stock: "OutOfStock",
    discontinued: "Discontinued",
  } as const satisfies Record<AvailabilityStatus, string>;
  return `https://schema.org/${words[status]}` as const;
}
