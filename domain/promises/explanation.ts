// pure
// Why units come when they come: a chain from the place in line to the day that was told, each link with what it stands on.
//
// place in line → the supply that the units are tied to → its day → the days added, with their evidence
// → checking in and packing → the day that was told; and what would change it.
import type { PromiseBuffer, Strategy } from "@/db/schema/allocation";
import { type Day, daysBetween } from "@/lib/day";
import { type DayRules, openParts, type PromisePart } from "./promise-days";
import { type Transit, transitTo } from "./transit";

/** An open purchase order line or transfer that units are tied to. */
export type SupplyFacts = {
  purchaseOrderId: string;
  number: number;
  isTransfer: boolean;
  /** The supplier's name, or the place that a transfer comes from. */
  from: string;
  /** Units of this variant that come with it. */
  units: number;
  expectedOn: Day;
  /** The first day that customers could be told. */
  firstExpectedOn: Day | null;
  isConfirmed: boolean;
  /** The supplier's days have been moving lately. */
  isMoving: boolean;
};

export type LineFacts = {
  lineId: string;
  variantId: string;
  open: number;
  /** Null when nothing of it waits. */
  place: number | null;
  waitingLines: number;
  pin: { reason: string; by: string } | null;
  /** Units were given out anew for its group of customers, and that lasts. */
  standing: { strategy: Strategy; reason: string; by: string } | null;
  tier: number;
  dueOn: Day | null;
  releaseOn: Day | null;
  /** Where its parcel goes. */
  country?: string | null;
  /** The newest promise. */
  parts: readonly PromisePart[];
  /** The supplies that parts stand on, by purchase order line. */
  supplies: ReadonlyMap<string, SupplyFacts>;
  /** The day of the first open delivery of this variant. */
  firstDeliveryOn: Day | null;
  /** Who it would be ordered from, in working days. */
  leadTime: { supplier: string; days: number } | null;
};

export type WorkRules = Pick<DayRules, "today" | "receivingDays" | "handlingDays" | "transitZones">;

export type ExplanationLink =
  | {
      kind: "place";
      place: number;
      waitingLines: number;
      pin: LineFacts["pin"];
      standing: LineFacts["standing"];
      tier: number;
      dueOn: Day | null;
    }
  | { kind: "here"; quantity: number }
  | { kind: "delivery"; quantity: number; supply: SupplyFacts }
  | { kind: "lead_time"; quantity: number; leadTime: LineFacts["leadTime"] }
  | { kind: "no_supply"; quantity: number }
  | { kind: "expected"; supply: SupplyFacts; overdueDays: number }
  | { kind: "release"; on: Day }
  | { kind: "buffer"; buffer: PromiseBuffer; supplier: string | null; isMoving: boolean }
  | { kind: "work"; receivingDays: number; handlingDays: number }
  | { kind: "way"; transit: Transit }
  | { kind: "day"; earliestOn: Day | null; latestOn: Day | null };

/** What would make it come sooner or later. */
export type ExplanationChange =
  | { kind: "earlier_delivery"; quantity: number; on: Day }
  | { kind: "supply_moves"; supply: SupplyFacts; latestOn: Day | null }
  | { kind: "overdue"; supply: SupplyFacts }
  | { kind: "order_it"; variantId: string }
  | { kind: "more_deliveries"; supplier: string }
  | { kind: "pin" };

/** One part of a line: so many units that come together. */
export type Explanation = {
  quantity: number;
  basis: PromisePart["basis"];
  links: ExplanationLink[];
  changes: ExplanationChange[];
};

/** One explanation for each part of the open units, what is here first. */
export function explainParts(facts: LineFacts, rules: WorkRules): Explanation[] {
  return openParts([...facts.parts], facts.open).map((part) => {
    const supply =
      part.purchaseOrderLineId === null ? undefined : facts.supplies.get(part.purchaseOrderLineId);
    return {
      quantity: part.quantity,
      basis: part.basis,
      links: chain(part, supply, facts, rules),
      changes: part.basis === "stock" ? [] : changes(part, supply, facts, rules),
    };
  });
}

function chain(
  part: PromisePart,
  supply: SupplyFacts | undefined,
  facts: LineFacts,
  rules: WorkRules,
): ExplanationLink[] {
  const { quantity, earliestOn, latestOn } = part;
  const day: ExplanationLink = { kind: "day", earliestOn, latestOn };
  if (part.basis === "stock")
    return [
      { kind: "here", quantity },
      { kind: "work", receivingDays: 0, handlingDays: rules.handlingDays },
      ...way(facts, rules),
      day,
    ];
  const links: ExplanationLink[] = [];
  if (facts.place !== null) {
    const { place, waitingLines, pin, standing, tier, dueOn } = facts;
    links.push({ kind: "place", place, waitingLines, pin, standing, tier, dueOn });
  }
  if (part.basis === "none" || (part.basis === "incoming" && !supply))
    return [...links, { kind: "no_supply", quantity }, day];
  if (supply) {
    links.push({ kind: "delivery", quantity, supply });
    links.push({ kind: "expected", supply, overdueDays: overdueDays(supply, rules.today) });
  } else {
    links.push({ kind: "lead_time", quantity, leadTime: facts.leadTime });
  }
  if (facts.releaseOn !== null && facts.releaseOn > rules.today)
    links.push({ kind: "release", on: facts.releaseOn });
  if (part.buffer) {
    links.push({
      kind: "buffer",
      buffer: part.buffer,
      supplier: supply ? (supply.isTransfer ? null : supply.from) : (facts.leadTime?.supplier ?? null),
      isMoving: supply?.isMoving ?? false,
    });
  }
  links.push({ kind: "work", receivingDays: rules.receivingDays, handlingDays: rules.handlingDays });
  return [...links, ...way(facts, rules), day];
}

/** Where the store says how long parcels are under way, what was told is the day of arrival. */
function way({ country }: LineFacts, { transitZones }: WorkRules): ExplanationLink[] {
  const transit = transitTo(transitZones ?? [], country ?? null);
  return transit ? [{ kind: "way", transit }] : [];
}

function changes(
  part: PromisePart,
  supply: SupplyFacts | undefined,
  facts: LineFacts,
  { today }: WorkRules,
): ExplanationChange[] {
  const list: ExplanationChange[] = [];
  if (!supply) {
    list.push({ kind: "order_it", variantId: facts.variantId });
  } else {
    const { firstDeliveryOn: first } = facts;
    if (first !== null && first < supply.expectedOn && (facts.place ?? 1) > 1)
      list.push({ kind: "earlier_delivery", quantity: part.quantity, on: first });
    if (supply.expectedOn < today) list.push({ kind: "overdue", supply });
    else list.push({ kind: "supply_moves", supply, latestOn: part.latestOn });
    if (!supply.isTransfer && part.buffer && ["shrunk", "pool", "prior"].includes(part.buffer.basis))
      list.push({ kind: "more_deliveries", supplier: supply.from });
  }
  if ((facts.place ?? 1) > 1 && facts.pin === null) list.push({ kind: "pin" });
  return list;
}

function overdueDays(supply: SupplyFacts, today: Day): number {
  return supply.expectedOn < today ? daysBetween(supply.expectedOn, today) : 0;
}
