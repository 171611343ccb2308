// pure

import type { FormerPlace, PromiseBuffer } from "@/db/schema/allocation";
import type { PromisePart, SupplierDays, SupplyRoute } from "@/domain/promises/promise-days";
import type { Day } from "@/lib/day";
import type { Rank } from "./rank";
import type { Strategy } from "./strategy";

/** Where the units of one variant lie and come from, and how many of them are taken. */
export type VariantSupply = {
  variantId: string;
  safetyStock: number;
  releaseOn: Day | null;
  /** The suppliers it can be ordered from, preferred first; none when none is known. */
  routes: SupplyRoute[];
  /** Nearest or preferred first. */
  levels: Level[];
  /** By expected day. */
  incoming: Incoming[];
  /** The cached sums as they were read; what is written is the difference. */
  position: Position;
  /** The latest place in the queue that was given out. */
  lastQueuedAt: Date | null;
};

/** Everything that decides who gets which unit of one variant, as it stands under the variant's lock. */
export type VariantState = VariantSupply & {
  /** The policy lets units without any supply be promised by the lead time. */
  sellsOnLeadTime: boolean;
  demands: DemandState[];
};

export type Level = { locationId: string; onHand: number; pegged: number };

export type Incoming = {
  lineId: string;
  expectedOn: Day;
  open: number;
  pegged: number;
  /** Null for a transfer between our own locations. */
  supplierId: string | null;
  /** What was learned of the supplier's slip, at the store's confidence; or the store's fixed buffer. */
  buffer: PromiseBuffer;
  supplier?: SupplierDays;
};

export type Position = {
  onHand: number;
  peggedOnHand: number;
  incoming: number;
  peggedIncoming: number;
  unpegged: number;
};

export type DemandState = Rank & {
  /** Null for a hold. */
  orderId: string | null;
  /** Where its parcel goes; unknown for a hold. */
  country?: string | null;
  /** Units still to come or to leave: quantity − shipped − cancelled. */
  open: number;
  /** Open units that stand in packed parcels, with where they were taken from. */
  firm: { locationId: string; quantity: number }[];
  loose: LoosePeg[];
  /** The line's cached sums as they were read. */
  peggedOnHand: number;
  peggedIncoming: number;
  told: PromisePart[];
  toldBy: Day | null;
  /** The country that it was told for, when its customer is just moving it to another one: it is told anew. */
  movedFrom?: string | null;
  /** What a mass strategy decided for this line, while it lasts. */
  standing?: Standing | null;
};

export type Standing = {
  strategy: Exclude<Strategy, "redistribute">;
  /** Where it stood before it went to the end of the queue. */
  former: FormerPlace | null;
};

export type LoosePeg = {
  id: string;
  locationId: string | null;
  purchaseOrderLineId: string | null;
  quantity: number;
};

/** A change of supply or demand that is about to be written together with its plan. */
export type StateChange = {
  variantId: string;
  onHand?: { locationId: string; quantity: number }[];
  /** `quantity`: units more or fewer ordered, when that changes too. */
  incoming?: {
    lineId: string;
    quantity?: number;
    received: number;
    openQuantity: number;
    expectedOn?: Day;
  }[];
  orderLines?: LineStateChange[];
};

/** `movedTo`: the country that the line goes to from now on. */
export type LineStateChange = { id: string; cancelled?: number; unpacked?: number; movedTo?: string };

/** The state as it will be after the change; the given one is left as it was. */
export function applyChange(state: VariantState, change: StateChange | undefined): VariantState {
  if (!change) return state;
  const levels = state.levels.map((level) => ({ ...level }));
  for (const { locationId, quantity } of change.onHand ?? []) {
    const level = levels.find((candidate) => candidate.locationId === locationId);
    if (level) level.onHand += quantity;
    else levels.push({ locationId, onHand: quantity, pegged: 0 });
  }
  const incoming = state.incoming.map((line) => {
    const changed = change.incoming?.find((candidate) => candidate.lineId === line.lineId);
    if (!changed) return line;
    return {
      ...line,
      open: line.open + changed.openQuantity,
      expectedOn: changed.expectedOn ?? line.expectedOn,
    };
  });
  incoming.sort((a, b) => compareText(a.expectedOn, b.expectedOn) || compareText(a.lineId, b.lineId));
  const byLine = new Map(change.orderLines?.map((line) => [line.id, line]));
  const demands =
    byLine.size === 0 ? state.demands : state.demands.map((demand) => changeDemand(demand, byLine));
  return { ...state, levels, incoming, demands };
}

function changeDemand(demand: DemandState, changes: Map<string, LineStateChange>): DemandState {
  const change = changes.get(demand.id);
  if (!change) return demand;
  const firm = demand.firm.map((peg) => ({ ...peg }));
  let unpacked = change.unpacked ?? 0;
  for (const peg of firm) {
    const freed = Math.min(peg.quantity, unpacked);
    peg.quantity -= freed;
    unpacked -= freed;
  }
  return {
    ...demand,
    ...(change.movedTo !== undefined && { country: change.movedTo, movedFrom: demand.country ?? null }),
    open: demand.open - (change.cancelled ?? 0),
    firm: firm.filter((peg) => peg.quantity > 0),
  };
}

// As the lines are read: two of one day in the order of their ids, or a preview could differ from its commit.
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
