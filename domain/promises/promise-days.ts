// pure
// The days a customer is told, from the supply that their units are tied to.
//
// - Units on hand leave after the handling time, counted from today when they became theirs, or from the next working
//   day after the cut-off.
// - Units of a purchase order leave when it arrives, plus checking in, plus handling. It arrives between its expected day
//   (later for a supplier that hardly ever keeps it: the day by which one in five deliveries has come) and that day plus
//   the buffer: calendar days, as slips are counted. Where nothing was learned, the buffer is a fixed number of working
//   days after the earliest day.
// - A purchase order that is overdue: the same, but only slips that are still possible count. When no delivery was ever
//   that late, no day is told. With a fixed buffer it is expected today, until somebody gives it a new day.
// - Units with no supply yet: the supplier's lead time from today when the policy sells on it, else no day at all. Of several
//   suppliers, the one with the earliest latest day.
// - What was told stays told: a part that still stands on the same supply keeps its days while they can still be kept. A
//   change of what was learned, or of the store's own days, moves nobody who was told.
// - Where the store says how long parcels are under way to a country, the days are those of arrival there; else those on
//   which the parcel leaves.
// - Every step goes forward to the next day that somebody works on, never back.
//
// Example: 2 units of a purchase order expected Wednesday 10 June, 1 day receiving, 1 day handling, fixed buffer of 5 days
// → earliest Friday 12 June, latest Friday 19 June. With a learned buffer of 4 days it arrives by Sunday 14 June, so it is
// worked on from Monday → earliest Friday 12 June, latest Wednesday 17 June.
import type { PromiseBuffer } from "@/db/schema/allocation";
import type { SlipQuantiles } from "@/db/schema/purchasing";
import { addDays, type Day, daysBetween, laterDay } from "@/lib/day";
import { addWorkDays, type Closure, type WorkDays, workDayFrom } from "@/lib/work-days";
import { EARLIEST_PERCENTILE, slipGiven } from "./slip-quantiles";
import { type Transit, type TransitZone, there } from "./transit";

export type PromisePart = {
  quantity: number;
  basis: "stock" | "incoming" | "lead_time" | "none";
  earliestOn: Day | null;
  latestOn: Day | null;
  purchaseOrderLineId: string | null;
  /** Of a part that is still to come: what its days stood on when they were told. */
  buffer?: PromiseBuffer;
};

/** The store's own days: when it works, and how long it takes. */
export type DayRules = WorkDays & {
  today: Day;
  /** Handling of what is here starts on this day: today, or later after the cut-off. */
  handlingFrom?: Day;
  handlingDays: number;
  receivingDays: number;
  /** Business days; holds where nothing was learned. */
  bufferDays: number;
  /** The way to the customer; without one the days are those on which parcels leave. */
  transit?: Transit | null;
  transitZones?: readonly TransitZone[];
};

/** What is known of a supplier's days, beside the buffer. */
export type SupplierDays = {
  workingWeekdays?: readonly number[];
  closures?: readonly Closure[];
  /** The weekdays on which orders go out; any of the supplier's working days when none are given. */
  orderWeekdays?: readonly number[];
  /** Its whole slip: what is left of it for an overdue delivery. */
  quantiles?: SlipQuantiles;
};

/** A purchase order line, as far as its days go. */
export type SupplySource = { expectedOn: Day; buffer: PromiseBuffer; supplier?: SupplierDays };

/** A supplier that a variant can be ordered from. */
export type SupplyRoute = {
  supplierId: string;
  supplierName: string;
  /** Business days from order to delivery. */
  leadTimeDays: number;
  buffer: PromiseBuffer;
  supplier?: SupplierDays;
};

export type Window = { earliestOn: Day; latestOn: Day };

export function stockWindow(rules: DayRules): Window {
  const day = addWorkDays(rules.handlingFrom ?? rules.today, rules.handlingDays, rules);
  return there({ earliestOn: day, latestOn: day }, rules);
}

/** The buffer where nothing was learned: the store's own number of business days. */
export function fixedBuffer(bufferDays: number, supplierId: string | null = null): PromiseBuffer {
  return { supplierId, percentile: null, days: bufferDays, basis: "fixed", receipts: 0 };
}

/** `releaseOn`: nothing leaves before a preorder's release day. Null when no day can be reasoned any more. */
export function incomingWindow(
  source: SupplySource,
  rules: DayRules,
  releaseOn: Day | null,
): (Window & { buffer: PromiseBuffer }) | null {
  const buffer = bufferOn(source, rules.today);
  if (!buffer) return null;
  const comesOn = openDay(source.expectedOn, source.supplier);
  const supplyOn = laterDay(comesOn, releaseOn ?? comesOn);
  return { ...windowWith({ ...source, buffer }, rules, releaseOn), buffer: { ...buffer, supplyOn } };
}

/** The days that this very buffer leads to, whatever was learned since. */
export function windowWith(source: SupplySource, rules: DayRules, releaseOn: Day | null): Window {
  const { expectedOn, buffer } = source;
  const notBefore = laterDay(rules.handlingFrom ?? rules.today, releaseOn ?? rules.today);
  function leavesOn(arrivesOn: Day): Day {
    const arrives = openDay(arrivesOn, source.supplier);
    return addWorkDays(laterDay(arrives, notBefore), rules.receivingDays + rules.handlingDays, rules);
  }
  if (buffer.percentile === null) {
    const earliestOn = leavesOn(expectedOn);
    return there({ earliestOn, latestOn: addWorkDays(earliestOn, buffer.days, rules) }, rules);
  }
  // A supplier that comes early is believed for no earlier day than it says.
  const latestDays = Math.max(0, buffer.days);
  const earliestDays = Math.min(latestDays, Math.max(0, buffer.earliestDays ?? 0));
  const earliestOn = leavesOn(addDays(expectedOn, earliestDays));
  return there({ earliestOn, latestOn: leavesOn(addDays(expectedOn, latestDays)) }, rules);
}

/** Ordered on the supplier's next order day, `leadTimeDays` of its working days long under way. */
export function leadTimeWindow(
  route: SupplyRoute,
  rules: DayRules,
  releaseOn: Day | null,
): Window & { buffer: PromiseBuffer } {
  const { supplier, buffer } = route;
  const { holidays } = rules;
  const { closures, workingWeekdays, orderWeekdays } = supplier ?? {};
  const ordersOn = orderWeekdays && orderWeekdays.length > 0 ? orderWeekdays : workingWeekdays;
  const orderedOn = workDayFrom(rules.today, { holidays, closures, workingWeekdays: ordersOn });
  const expectedOn = addWorkDays(orderedOn, route.leadTimeDays, { holidays, closures, workingWeekdays });
  return { ...windowWith({ expectedOn, buffer, supplier }, rules, releaseOn), buffer };
}

/** The route whose latest day is the earliest, with its days; null when there is no supplier. */
export function bestRoute(
  routes: readonly SupplyRoute[],
  rules: DayRules,
  releaseOn: Day | null,
): (Window & { buffer: PromiseBuffer; route: SupplyRoute }) | null {
  let best: ReturnType<typeof bestRoute> = null;
  for (const route of routes) {
    const window = { ...leadTimeWindow(route, rules, releaseOn), route };
    if (best === null || window.latestOn < best.latestOn) best = window;
  }
  return best;
}

/** The buffer as it stands today: of an overdue delivery only what is still possible. */
function bufferOn({ expectedOn, buffer, supplier }: SupplySource, today: Day): PromiseBuffer | null {
  if (expectedOn >= today || buffer.percentile === null || !supplier?.quantiles) return buffer;
  const overdue = daysBetween(expectedOn, today);
  const days = slipGiven(supplier.quantiles, buffer.percentile, overdue);
  if (days === undefined) return null;
  return { ...buffer, days, earliestDays: slipGiven(supplier.quantiles, EARLIEST_PERCENTILE, overdue) };
}

/** The first day from `day` on which the supplier delivers; one whose days aren't known delivers on any. */
function openDay(day: Day, supplier: SupplierDays | undefined): Day {
  if (!supplier?.workingWeekdays && !supplier?.closures) return day;
  const { workingWeekdays, closures } = supplier;
  return workDayFrom(day, { holidays: new Set(), workingWeekdays, closures });
}

/** Where the units of a line come from now; days as today's rules give them. */
export type SupplyPart = Omit<PromisePart, "earliestOn" | "latestOn"> & {
  window: Window | null;
  /** The days that a buffer told before leads to today: what was learned since is no news. */
  windowAsTold?: (told: PromiseBuffer | undefined) => Window;
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
    const keeps = before !== undefined && isKept(part, before, today);
    const buffer = keeps ? before.buffer : part.buffer;
    return {
      quantity: part.quantity,
      basis: part.basis,
      purchaseOrderLineId: part.purchaseOrderLineId,
      earliestOn: keeps ? before.earliestOn : (part.window?.earliestOn ?? null),
      latestOn: keeps ? before.latestOn : (part.window?.latestOn ?? null),
      ...(buffer && { buffer }),
    };
  });
}

function isKept(part: SupplyPart, before: PromisePart, today: Day): boolean {
  // More units of a delivery whose day didn't move come with the others of it, on the days that were told.
  if (part.basis === "incoming" && !part.isOverdue) return isAsTold(part, before);
  if (part.quantity > before.quantity) return false;
  return before.latestOn === null ? part.window === null : before.latestOn >= today;
}

/** The delivery's day hasn't moved since this was told; what was learned since, and the store's own days, are no news. */
export function isAsTold(
  delivery: Pick<SupplyPart, "window" | "windowAsTold" | "buffer">,
  told: PromisePart,
): boolean {
  const [then, now] = [told.buffer?.supplyOn, delivery.buffer?.supplyOn];
  if (then !== undefined && now !== undefined) return told.latestOn !== null && then === now;
  const window = delivery.windowAsTold?.(told.buffer) ?? delivery.window;
  return told.latestOn !== null && window?.latestOn === told.latestOn;
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
