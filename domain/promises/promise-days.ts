// pure
// The days a customer is told, from the supply that their units are tied to.
//
// - Units on hand leave after the handling time: one day, counted from today when they became theirs.
// - Units of a purchase order leave when it is expected, plus checking in, plus handling; the buffer makes the latest day.
//   A purchase order that is overdue is expected today, until somebody gives it a new day.
// - Units with no supply yet: the supplier's lead time from today when the policy sells on it, else no day at all.
// - What was told stays told: a part that still stands on the same supply keeps its days while they can still be kept.
//
// Example: 2 units of a purchase order expected Wednesday 10 June, 1 day receiving, 1 day handling, 5 days buffer
// → earliest Friday 12 June, latest Friday 19 June.
import { addBusinessDays, type Day, laterDay } from "@/lib/day";

export type PromisePart = {
  quantity: number;
  basis: "stock" | "incoming" | "lead_time" | "none";
  earliestOn: Day | null;
  latestOn: Day | null;
  purchaseOrderLineId: string | null;
};

export type DayRules = {
  today: Day;
  holidays: ReadonlySet<Day>;
  handlingDays: number;
  receivingDays: number;
  bufferDays: number;
};

export type Window = { earliestOn: Day; latestOn: Day };

export function stockWindow(rules: DayRules): Window {
  const day = addBusinessDays(rules.today, rules.handlingDays, rules.holidays);
  return { earliestOn: day, latestOn: day };
}

/** `releaseOn`: nothing leaves before a preorder's release day. */
export function incomingWindow(expectedOn: Day, rules: DayRules, releaseOn: Day | null): Window {
  const arrives = laterDay(laterDay(expectedOn, rules.today), releaseOn ?? rules.today);
  const earliestOn = addBusinessDays(arrives, rules.receivingDays + rules.handlingDays, rules.holidays);
  return { earliestOn, latestOn: addBusinessDays(earliestOn, rules.bufferDays, rules.holidays) };
}

/** `leadTimeDays` in business days from today. */
export function leadTimeWindow(leadTimeDays: number, rules: DayRules, releaseOn: Day | null): Window {
  return incomingWindow(addBusinessDays(rules.today, leadTimeDays, rules.holidays), rules, releaseOn);
}

/** Where the units of a line come from now; days as today's rules give them. */
export type SupplyPart = Omit<PromisePart, "earliestOn" | "latestOn"> & {
  window: Window | null;
  /** The purchase order's day has passed: its window moves with today, which is no news. */
  isOverdue: boolean;
};

/**
 * The line's parts with the days to tell. `told` are the parts of its newest promise: a part that still stands on the
 * same supply keeps the days told until they have passed; a purchase order with a new day gives new ones.
 */
export function promiseParts(parts: SupplyPart[], told: PromisePart[], today: Day): PromisePart[] {
  return parts.map((part) => {
    const before = told.find(
      (old) => old.basis === part.basis && old.purchaseOrderLineId === part.purchaseOrderLineId,
    );
    const keeps = before !== undefined && part.quantity <= before.quantity && isKept(part, before, today);
    return {
      quantity: part.quantity,
      basis: part.basis,
      purchaseOrderLineId: part.purchaseOrderLineId,
      earliestOn: keeps ? before.earliestOn : (part.window?.earliestOn ?? null),
      latestOn: keeps ? before.latestOn : (part.window?.latestOn ?? null),
    };
  });
}

function isKept(part: SupplyPart, before: PromisePart, today: Day): boolean {
  if (part.basis === "incoming" && !part.isOverdue) return part.window?.latestOn === before.latestOn;
  return before.latestOn === null ? part.window === null : before.latestOn >= today;
}

/** The days of the line as a whole: those of its last unit; null when one part has no day. */
export function lineWindow(parts: PromisePart[]): { earliestOn: Day | null; latestOn: Day | null } {
  let earliestOn: Day | null = null;
  let latestOn: Day | null = null;
  for (const part of parts) {
    if (!part.earliestOn || !part.latestOn) return { earliestOn: null, latestOn: null };
    earliestOn = earliestOn === null ? part.earliestOn : laterDay(earliestOn, part.earliestOn);
    latestOn = latestOn === null ? part.latestOn : laterDay(latestOn, part.latestOn);
  }
  return { earliestOn, latestOn };
}

export function sameParts(a: PromisePart[], b: PromisePart[]): boolean {
  return (
    a.length === b.length &&
    a.every((part, index) => {
      const other = b[index];
      return (
        other !== undefined &&
        part.quantity === other.quantity &&
        part.basis === other.basis &&
        part.purchaseOrderLineId === other.purchaseOrderLineId &&
        part.earliestOn === other.earliestOn &&
        part.latestOn === other.latestOn
      );
    })
  );
}

/** A promise was made for more units than are open now when some have shipped since: those came first. */
export function openParts(parts: PromisePart[], open: number): PromisePart[] {
  let gone = parts.reduce((sum, part) => sum + part.quantity, 0) - open;
  return parts.flatMap((part) => {
    const shipped = Math.min(part.quantity, Math.max(0, gone));
    gone -= shipped;
    return part.quantity > shipped ? [{ ...part, quantity: part.quantity - shipped }] : [];
  });
}
