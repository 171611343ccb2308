// Random days in the life of one variant: ordered, held, bought, received, late, counted, cancelled, pinned, packed.
import fc from "fast-check";
import { replanVariant, type VariantPlan } from "@/domain/allocation/replan";
import {
  applyChange,
  type DemandState,
  type Incoming,
  type StateChange,
  type VariantState,
} from "@/domain/allocation/variant-state";
import { type DayRules, fixedBuffer, type SupplyRoute } from "@/domain/promises/promise-days";
import { addDays } from "@/lib/day";
import { written } from "./variant-model";

/** 1 June 2026 is a Monday. */
export const monday = "2026-06-01";

export function rulesOn(today: string): DayRules {
  return { today, holidays: new Set(), handlingDays: 1, receivingDays: 1, bufferDays: 5 };
}

export function shop(more: Partial<VariantState> = {}): VariantState {
  const state = {
    variantId: "kettlebell",
    safetyStock: 0,
    releaseOn: null,
    routes: [],
    levels: [],
    incoming: [],
    position: { onHand: 0, peggedOnHand: 0, incoming: 0, peggedIncoming: 0, unpegged: 0 },
    lastQueuedAt: null,
    sellsOnLeadTime: false,
    demands: [],
    ...more,
  };
  return written(state, replanVariant(state, rulesOn(monday)));
}

/** Units of a purchase order, with the store's fixed buffer. */
export function arriving(lineId: string, expectedOn: string, open: number): Incoming {
  const buffer = fixedBuffer(rulesOn(monday).bufferDays, "ironworks");
  return { lineId, expectedOn, open, pegged: 0, supplierId: "ironworks", buffer };
}

/** One supplier with this lead time; none without one. */
export function routes(leadTimeDays: number | null): SupplyRoute[] {
  if (leadTimeDays === null) return [];
  const buffer = fixedBuffer(rulesOn(monday).bufferDays, "ironworks");
  return [{ supplierId: "ironworks", supplierName: "Ironworks", leadTimeDays, buffer }];
}

export function line(id: string, open: number, minute = 0, more: Partial<DemandState> = {}): DemandState {
  return {
    id,
    orderId: `order of ${id}`,
    open,
    queuedAt: new Date(Date.UTC(2026, 4, 1, 9, minute)),
    pinnedAt: null,
    isHold: false,
    tier: 0,
    dueOn: null,
    firm: [],
    loose: [],
    peggedOnHand: 0,
    peggedIncoming: 0,
    told: [],
    toldBy: null,
    ...more,
  };
}

/** What can happen to a variant in a shop, as random steps; amounts are cut to what is possible. */
const steps = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant("order" as const),
      units: fc.integer({ min: 1, max: 5 }),
      tier: fc.integer({ min: 0, max: 1 }),
    }),
    fc.record({ kind: fc.constant("hold" as const), units: fc.integer({ min: 1, max: 2 }) }),
    fc.record({
      kind: fc.constant("buy" as const),
      units: fc.integer({ min: 1, max: 6 }),
      inDays: fc.integer({ min: 0, max: 20 }),
    }),
    fc.record({
      kind: fc.constant("receive" as const),
      which: fc.nat(9),
      units: fc.integer({ min: 1, max: 6 }),
      place: fc.nat(1),
    }),
    fc.record({
      kind: fc.constant("slip" as const),
      which: fc.nat(9),
      inDays: fc.integer({ min: -3, max: 20 }),
    }),
    fc.record({
      kind: fc.constant("count" as const),
      place: fc.nat(1),
      units: fc.integer({ min: -4, max: 4 }),
    }),
    fc.record({
      kind: fc.constant("cancel" as const),
      which: fc.nat(9),
      units: fc.integer({ min: 1, max: 5 }),
    }),
    fc.record({ kind: fc.constant("pin" as const), which: fc.nat(9) }),
    fc.record({ kind: fc.constant("pack" as const), which: fc.nat(9) }),
    fc.record({ kind: fc.constant("unpack" as const), which: fc.nat(9) }),
    fc.record({ kind: fc.constant("wait" as const), days: fc.integer({ min: 1, max: 6 }) }),
  ),
  { maxLength: 25 },
);
type Step = typeof steps extends fc.Arbitrary<(infer S)[]> ? S : never;

const shops = fc.record({
  safetyStock: fc.integer({ min: 0, max: 3 }),
  sellsOnLeadTime: fc.boolean(),
  routes: fc.option(fc.integer({ min: 1, max: 8 }), { nil: null }).map(routes),
});

/** Lives through random days and looks at the state after every step. */
export function live(look: (state: VariantState, today: string, result: VariantPlan) => void): void {
  fc.assert(
    fc.property(shops, steps, (start, happenings) => {
      let today = monday;
      let state = shop(start);
      happenings.forEach((step, index) => {
        if (step.kind === "wait") today = addDays(today, step.days);
        const { before, change } = happen(state, step, index, today);
        const result = replanVariant(applyChange(before, change), rulesOn(today));
        state = written(before, result, change);
        look(state, today, result);
      });
    }),
    { numRuns: 300 },
  );
}

type Happening = { before: VariantState; change?: StateChange };

function happen(state: VariantState, step: Step, index: number, today: string): Happening {
  const variantId = "kettlebell";
  const lines = state.demands.filter((demand) => demand.orderId !== null && demand.open > 0);
  const pick = <T>(list: T[], which: number): T | undefined => list[which % Math.max(1, list.length)];
  switch (step.kind) {
    case "order":
      return {
        before: {
          ...state,
          demands: [...state.demands, line(`line ${index}`, step.units, index, { tier: step.tier })],
        },
      };
    case "hold": {
      const free = state.position.onHand - state.position.peggedOnHand - state.safetyStock;
      if (free < step.units) return { before: state };
      const hold = line(`hold ${index}`, step.units, index, { orderId: null, isHold: true });
      return { before: { ...state, demands: [...state.demands, hold] } };
    }
    case "buy": {
      const bought = arriving(`delivery ${index}`, addDays(today, step.inDays), step.units);
      return { before: applyChange({ ...state, incoming: [...state.incoming, bought] }, { variantId }) };
    }
    case "receive": {
      const from = pick(state.incoming, step.which);
      if (!from) return { before: state };
      const units = Math.min(step.units, from.open);
      const locationId = step.place === 0 ? "warehouse" : "shop";
      const incoming = [{ lineId: from.lineId, received: units, openQuantity: -units }];
      return { before: state, change: { variantId, onHand: [{ locationId, quantity: units }], incoming } };
    }
    case "slip": {
      const late = pick(state.incoming, step.which);
      if (!late) return { before: state };
      const expectedOn = addDays(today, step.inDays);
      return {
        before: state,
        change: { variantId, incoming: [{ lineId: late.lineId, received: 0, openQuantity: 0, expectedOn }] },
      };
    }
    case "count": {
      const locationId = step.place === 0 ? "warehouse" : "shop";
      const level = state.levels.find((candidate) => candidate.locationId === locationId);
      const packed = state.demands
        .flatMap((demand) => demand.firm)
        .filter((peg) => peg.locationId === locationId);
      const loose = (level?.onHand ?? 0) - packed.reduce((sum, peg) => sum + peg.quantity, 0);
      const quantity = Math.max(step.units, -loose);
      return quantity === 0
        ? { before: state }
        : { before: state, change: { variantId, onHand: [{ locationId, quantity }] } };
    }
    case "cancel": {
      const some = pick(lines, step.which);
      const packed = some?.firm.reduce((sum, peg) => sum + peg.quantity, 0) ?? 0;
      const cancelled = Math.min(step.units, (some?.open ?? 0) - packed);
      return some && cancelled > 0
        ? { before: state, change: { variantId, orderLines: [{ id: some.id, cancelled }] } }
        : { before: state };
    }
    case "pin": {
      const some = pick(lines, step.which);
      const pinnedAt = some?.pinnedAt ? null : new Date(Date.UTC(2026, 5, 1, 0, index));
      return {
        before: {
          ...state,
          demands: state.demands.map((demand) => (demand === some ? { ...demand, pinnedAt } : demand)),
        },
      };
    }
    case "pack": {
      const some = pick(lines, step.which);
      return {
        before: {
          ...state,
          demands: state.demands.map((demand) => (demand === some ? packed(demand) : demand)),
        },
      };
    }
    case "unpack": {
      const some = pick(lines, step.which);
      const units = some?.firm.reduce((sum, peg) => sum + peg.quantity, 0) ?? 0;
      return some && units > 0
        ? { before: state, change: { variantId, orderLines: [{ id: some.id, unpacked: units }] } }
        : { before: state };
    }
    case "wait":
      return { before: state };
  }
}

/** All loose units on hand of the line go into a parcel. */
function packed(demand: DemandState): DemandState {
  const firm = [...demand.firm];
  for (const peg of demand.loose) {
    if (peg.locationId !== null) firm.push({ locationId: peg.locationId, quantity: peg.quantity });
  }
  return { ...demand, firm, loose: demand.loose.filter((peg) => peg.locationId === null) };
}
