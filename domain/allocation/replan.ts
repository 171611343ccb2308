// pure
// One variant planned anew, and everything that differs from before: pegs, sums, promises, and who is better or worse off.
// The commit writes exactly what this says; a preview shows it and writes nothing.

import {
  type DayRules,
  lineWindow,
  type PromisePart,
  promiseParts,
  type SupplyPart,
  sameParts,
  type Window,
} from "@/domain/promises/promise-days";
import type { Day } from "@/lib/day";
import { diffPegs, type PlannedDemand } from "./peg-diff";
import { type PlannedPeg, planPegs, type Supply } from "./pegging";
import type { PegDiff } from "./pegs";
import { compareRank } from "./rank";
import { keepingOf } from "./strategy";
import { type Days, type DestinationDays, destinationDays } from "./supply-days";
import { comesTooLate } from "./too-late";
import type { DemandState, Position, VariantState } from "./variant-state";

export type LineOutcome = {
  orderLineId: string;
  orderId: string;
  before: PromisePart[];
  after: PromisePart[];
  /** Units that came on hand for this line; negative when it lost some. */
  readyUnits: number;
  change: "ready" | "earlier" | "later" | "lost_supply" | "unchanged";
};

export type VariantPlan = {
  variantId: string;
  pegs: PegDiff;
  levels: { locationId: string; pegged: number }[];
  purchaseLines: { id: string; pegged: number }[];
  orderLines: { id: string; peggedOnHand: number; peggedIncoming: number; promise: PromisePart[] | null }[];
  position: Position;
  outcomes: LineOutcome[];
  /** On hand − pegged − safety stock, not below 0. */
  free: number;
};

/** Plans `state` and says what to write. Quantities in `levels`, `purchaseLines`, `orderLines`, `position` are differences. */
export function replanVariant(state: VariantState, rules: DayRules): VariantPlan {
  const days = destinationDays(state, rules);
  const planned = plan(state, rules, days);
  const demands = state.demands
    .toSorted(compareRank)
    .map((demand) => ({ demand, pegs: planned.get(demand.id) ?? [] }));
  const orderLines: VariantPlan["orderLines"] = [];
  const outcomes: LineOutcome[] = [];
  for (const { demand, pegs } of demands) {
    if (demand.orderId === null) continue;
    const parts = supplyParts(demand, pegs, state, days.to(demand));
    const after = promiseParts(parts, isMoving(demand) ? [] : demand.told, rules.today);
    const isNew = !sameParts(after, demand.told);
    const onHand = sumOf(parts, "stock");
    const onOrder = sumOf(parts, "incoming");
    if (isNew || onHand !== demand.peggedOnHand || onOrder !== demand.peggedIncoming) {
      orderLines.push({
        id: demand.id,
        peggedOnHand: onHand - demand.peggedOnHand,
        peggedIncoming: onOrder - demand.peggedIncoming,
        promise: isNew && after.length > 0 ? after : null,
      });
    }
    if (isNew && after.length > 0) outcomes.push(outcomeOf(demand, demand.orderId, after, onHand));
  }
  return {
    variantId: state.variantId,
    pegs: diffPegs(state.variantId, new Set(state.levels.map((level) => level.locationId)), demands),
    ...sums(state, demands),
    orderLines,
    outcomes,
  };
}

function plan(
  state: VariantState,
  rules: DayRules,
  { leaving, to, leavesBy }: DestinationDays,
): Map<string, PlannedPeg[]> {
  const firmAt = new Map<string, number>();
  for (const { firm } of state.demands) {
    for (const peg of firm) firmAt.set(peg.locationId, (firmAt.get(peg.locationId) ?? 0) + peg.quantity);
  }
  const supplies: Supply[] = [
    ...state.levels.map((level) => ({
      id: level.locationId,
      kind: "on_hand" as const,
      quantity: level.onHand - (firmAt.get(level.locationId) ?? 0),
      promiseBy: leaving.here.latestOn,
    })),
    ...state.incoming.map((line) => ({
      id: line.lineId,
      kind: "incoming" as const,
      quantity: line.open,
      promiseBy: leaving.incoming.get(line.lineId)?.window?.latestOn ?? null,
    })),
  ];
  const demands = state.demands.map(whereTold).map((demand) => ({
    ...demand,
    quantity: demand.open - firmUnits(demand),
    ready: demand.loose.reduce((sum, peg) => sum + (peg.locationId === null ? 0 : peg.quantity), 0),
    // Supplies are measured by the day on which they leave, so that what was told is too.
    toldBy: leavesBy(demand, demand.toldBy),
    unsuppliedBy: leavesBy(demand, unsuppliedBy(demand, state, rules.today, to(demand))),
    comesTooLate:
      state.safetyStock > 0 ? comesTooLate(demand.told, to(demand).incoming, rules.today) : undefined,
    ...keepingOf(demand),
  }));
  return Map.groupBy(planPegs(supplies, demands, state.safetyStock), (peg) => peg.demandId);
}

function isMoving({ movedFrom }: DemandState): boolean {
  return movedFrom !== undefined;
}

/** Another address takes nobody's place: units are given out by the days that were told for the former one. */
function whereTold(demand: DemandState): DemandState {
  return isMoving(demand) ? { ...demand, country: demand.movedFrom } : demand;
}

/** Where the line's open units come from: on hand (packed ones too), each purchase order line, nothing yet. */
function supplyParts(demand: DemandState, pegs: PlannedPeg[], state: VariantState, days: Days): SupplyPart[] {
  const parts: SupplyPart[] = [];
  let onHand = firmUnits(demand);
  let left = demand.open - onHand;
  for (const peg of pegs) {
    left -= peg.quantity;
    const coming = days.incoming.get(peg.supplyId);
    if (!coming) onHand += peg.quantity;
    else {
      parts.push({
        quantity: peg.quantity,
        basis: "incoming",
        purchaseOrderLineId: peg.supplyId,
        ...coming,
      });
    }
  }
  if (onHand > 0) parts.unshift(stockPart(onHand, days.here));
  if (left > 0) parts.push(unpeggedPart(left, demand, state, days));
  return parts;
}

function stockPart(quantity: number, window: Window): SupplyPart {
  return {
    quantity,
    basis: "stock",
    purchaseOrderLineId: null,
    window,
    isOverdue: false,
  };
}

/** By the supplier's lead time where the policy sells on it, or where this customer was told so; else no day. */
function unpeggedPart(quantity: number, demand: DemandState, state: VariantState, days: Days): SupplyPart {
  const window = unsuppliedWindow(demand, state, days);
  return {
    quantity,
    basis: window ? "lead_time" : "none",
    purchaseOrderLineId: null,
    window,
    ...(window && { buffer: window.buffer }),
    isOverdue: false,
  };
}

function unsuppliedWindow(demand: DemandState, state: VariantState, days: Days): Days["leadTime"] {
  const isByLeadTime = state.sellsOnLeadTime || demand.told.some((part) => part.basis === "lead_time");
  return isByLeadTime ? days.leadTime : null;
}

/** A day that was told by the lead time stays told until it has passed, so that waiting for it misses nothing. */
function unsuppliedBy(demand: DemandState, state: VariantState, today: Day, days: Days): Day | null {
  const told = demand.told.find((part) => part.basis === "lead_time")?.latestOn;
  if (told && told >= today) return told;
  return unsuppliedWindow(demand, state, days)?.latestOn ?? null;
}

function sums(
  state: VariantState,
  demands: PlannedDemand[],
): Pick<VariantPlan, "levels" | "purchaseLines" | "position" | "free"> {
  const used = new Map<string, number>();
  let unpegged = 0;
  for (const { demand, pegs } of demands) {
    let left = demand.open;
    for (const { locationId, quantity } of demand.firm) {
      used.set(locationId, (used.get(locationId) ?? 0) + quantity);
      left -= quantity;
    }
    for (const { supplyId, quantity } of pegs) {
      used.set(supplyId, (used.get(supplyId) ?? 0) + quantity);
      left -= quantity;
    }
    if (demand.orderId !== null) unpegged += left;
  }
  const usedOf = (id: string) => used.get(id) ?? 0;
  const total = (list: number[]) => list.reduce((sum, quantity) => sum + quantity, 0);
  const onHand = total(state.levels.map((level) => level.onHand));
  const peggedOnHand = total(state.levels.map((level) => usedOf(level.locationId)));
  const incoming = total(state.incoming.map((line) => line.open));
  const peggedIncoming = total(state.incoming.map((line) => usedOf(line.lineId)));
  return {
    levels: state.levels
      .map((level) => ({ locationId: level.locationId, pegged: usedOf(level.locationId) - level.pegged }))
      .filter((level) => level.pegged !== 0),
    purchaseLines: state.incoming
      .map((line) => ({ id: line.lineId, pegged: usedOf(line.lineId) - line.pegged }))
      .filter((line) => line.pegged !== 0),
    position: {
      onHand: onHand - state.position.onHand,
      peggedOnHand: peggedOnHand - state.position.peggedOnHand,
      incoming: incoming - state.position.incoming,
      peggedIncoming: peggedIncoming - state.position.peggedIncoming,
      unpegged: unpegged - state.position.unpegged,
    },
    free: Math.max(0, onHand - peggedOnHand - state.safetyStock),
  };
}

function outcomeOf(demand: DemandState, orderId: string, after: PromisePart[], onHand: number): LineOutcome {
  const readyUnits = onHand - demand.peggedOnHand;
  return {
    orderLineId: demand.id,
    orderId,
    before: demand.told,
    after,
    readyUnits,
    change: changeOf(demand.told, after, readyUnits),
  };
}

/** Seen from the customer: units here, or the last day moved. Units that lie here get a new day silently: no supply changed. */
function changeOf(before: PromisePart[], after: PromisePart[], readyUnits: number): LineOutcome["change"] {
  const waiting = after.filter((part) => part.basis !== "stock");
  if (readyUnits > 0) return "ready";
  if (waiting.length === 0) return "unchanged";
  const was = lineWindow(before).latestOn;
  const is = lineWindow(waiting).latestOn;
  if (is === null) return was === null ? "unchanged" : "lost_supply";
  if (was === null) return "earlier";
  if (is > was) return "later";
  return is < was ? "earlier" : "unchanged";
}

function firmUnits(demand: DemandState): number {
  return demand.firm.reduce((sum, peg) => sum + peg.quantity, 0);
}

function sumOf(parts: SupplyPart[], basis: SupplyPart["basis"]): number {
  return parts.reduce((sum, part) => sum + (part.basis === basis ? part.quantity : 0), 0);
}
