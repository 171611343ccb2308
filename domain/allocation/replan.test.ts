import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DayRules, lineWindow } from "@/domain/promises/promise-days";
import { addDays } from "@/lib/day";
import { faultsOf, written } from "@/test/variant-model";
import { replanVariant, type VariantPlan } from "./replan";
import { applyChange, type DemandState, type StateChange, type VariantState } from "./variant-state";

/** 1 June 2026 is a Monday. */
const monday = "2026-06-01";

function rulesOn(today: string): DayRules {
  return { today, holidays: new Set(), handlingDays: 1, receivingDays: 1, bufferDays: 5 };
}

function shop(more: Partial<VariantState> = {}): VariantState {
  const state = {
    variantId: "kettlebell",
    safetyStock: 0,
    releaseOn: null,
    leadTimeDays: null,
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

function line(id: string, open: number, minute = 0, more: Partial<DemandState> = {}): DemandState {
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

function plan(state: VariantState, change?: StateChange, today = monday): VariantPlan {
  return replanVariant(applyChange(state, change), rulesOn(today));
}

function changes(result: VariantPlan): Record<string, string> {
  return Object.fromEntries(result.outcomes.map((outcome) => [outcome.orderLineId, outcome.change]));
}

const delivery = { lineId: "delivery", expectedOn: "2026-06-10", open: 5, pegged: 0 };

describe("when stock arrives", () => {
  const waiting = shop({ incoming: [delivery], demands: [line("first", 3), line("second", 4, 1)] });
  const arrives: StateChange = {
    variantId: "kettlebell",
    onHand: [{ locationId: "warehouse", quantity: 5 }],
    incoming: [{ lineId: "delivery", received: 5, openQuantity: -5 }],
  };

  it("tells those who get units that they are ready, and nobody else anything", () => {
    expect(changes(plan(waiting, arrives))).toEqual({ first: "ready", second: "ready" });
    const one = { ...arrives, onHand: [{ locationId: "warehouse", quantity: 3 }] };
    const partly = { ...one, incoming: [{ lineId: "delivery", received: 3, openQuantity: -3 }] };
    expect(changes(plan(waiting, partly))).toEqual({ first: "ready" });
  });

  it("moves the rows of the pegs and makes none anew", () => {
    const { pegs } = plan(waiting, arrives);
    expect([pegs.changed.length, pegs.added.length, pegs.removed.length]).toEqual([2, 0, 0]);
  });

  it("leaves what nobody waits for free, above safety stock", () => {
    const more = { ...arrives, onHand: [{ locationId: "warehouse", quantity: 12 }] };
    expect(plan(shop({ incoming: [delivery], safetyStock: 2 }), more).free).toBe(10);
    expect(plan(waiting, more).free).toBe(5);
  });
});

describe("when supply fails", () => {
  it("tells a line whose delivery is late the new days, and only that it is later", () => {
    const state = shop({ incoming: [delivery], demands: [line("waits", 2)] });
    const result = plan(state, {
      variantId: "kettlebell",
      incoming: [{ lineId: "delivery", received: 0, openQuantity: 0, expectedOn: "2026-06-24" }],
    });
    expect(changes(result)).toEqual({ waits: "later" });
    expect(result.pegs).toEqual({ removed: [], changed: [], added: [] });
  });

  it("tells a line whose delivery was called off that no day is known", () => {
    const state = shop({ incoming: [delivery], demands: [line("waits", 2)] });
    const result = plan(state, {
      variantId: "kettlebell",
      incoming: [{ lineId: "delivery", received: 0, openQuantity: -5 }],
    });
    expect(changes(result)).toEqual({ waits: "lost_supply" });
    expect(lineWindow(result.outcomes[0]?.after ?? []).latestOn).toBeNull();
  });

  it("takes a lost unit from the last in line", () => {
    const state = shop({
      levels: [{ locationId: "warehouse", onHand: 4, pegged: 0 }],
      demands: [line("first", 2), line("last", 2, 1)],
    });
    const result = plan(state, {
      variantId: "kettlebell",
      onHand: [{ locationId: "warehouse", quantity: -1 }],
    });
    expect(changes(result)).toEqual({ last: "lost_supply" });
    expect(result.outcomes[0]?.readyUnits).toBe(-1);
  });

  it("lets an order's packed units alone", () => {
    const packed = line("packed", 2, 1, {
      firm: [{ locationId: "warehouse", quantity: 2 }],
      peggedOnHand: 2,
    });
    const state = shop({
      levels: [{ locationId: "warehouse", onHand: 3, pegged: 2 }],
      demands: [line("first", 3), packed],
    });
    expect(state.demands.find((demand) => demand.id === "first")?.peggedOnHand).toBe(1);
    expect(faultsOf(state)).toEqual([]);
  });
});

describe("when somebody gives up units", () => {
  it("moves the next in line forward, which is told only when units are here", () => {
    const state = shop({
      levels: [{ locationId: "warehouse", onHand: 2, pegged: 0 }],
      incoming: [delivery],
      demands: [line("first", 2), line("second", 2, 1), line("third", 4, 2)],
    });
    const result = plan(state, { variantId: "kettlebell", orderLines: [{ id: "first", cancelled: 2 }] });
    expect(changes(result)).toEqual({ second: "ready", third: "earlier" });
  });

  it("packs again what was unpacked, for whoever is first now", () => {
    const packed = line("packed", 2, 1, {
      firm: [{ locationId: "warehouse", quantity: 2 }],
      peggedOnHand: 2,
    });
    const state = shop({
      levels: [{ locationId: "warehouse", onHand: 2, pegged: 2 }],
      demands: [line("first", 2), packed],
    });
    const result = plan(state, { variantId: "kettlebell", orderLines: [{ id: "packed", unpacked: 2 }] });
    expect(changes(result)).toMatchObject({ first: "ready", packed: "lost_supply" });
  });
});

describe("days that pass while nothing happens", () => {
  it("bring no news to a line whose units are here", () => {
    const state = shop({
      levels: [{ locationId: "warehouse", onHand: 2, pegged: 0 }],
      demands: [line("here", 2)],
    });
    for (const today of ["2026-06-02", "2026-06-09"]) {
      const result = plan(state, undefined, today);
      expect(result.outcomes.filter((outcome) => outcome.change !== "unchanged")).toEqual([]);
    }
  });
});

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
  leadTimeDays: fc.option(fc.integer({ min: 1, max: 8 }), { nil: null }),
});

describe("a variant through any days of a shop", () => {
  it("has its sums right, gives nothing out twice, and tells each line of all its units", () => {
    live((state) => expect(faultsOf(state)).toEqual([]));
  });

  it("has nothing to write when it is planned again on the same day", () => {
    live((state, today) => {
      const again = replanVariant(state, rulesOn(today));
      expect({ ...again, free: 0, variantId: "" }).toEqual({
        variantId: "",
        pegs: { removed: [], changed: [], added: [] },
        levels: [],
        purchaseLines: [],
        orderLines: [],
        position: { onHand: 0, peggedOnHand: 0, incoming: 0, peggedIncoming: 0, unpegged: 0 },
        outcomes: [],
        free: 0,
      });
    });
  });

  it("is planned the same whatever order its queue was read in", () => {
    live((state, today) => {
      const change: StateChange = {
        variantId: "kettlebell",
        onHand: [{ locationId: "warehouse", quantity: 3 }],
      };
      const backwards = { ...state, demands: state.demands.toReversed() };
      const one = written(state, plan(state, change, today), change);
      const other = written(backwards, plan(backwards, change, today), change);
      expect(pegsOf(one)).toEqual(pegsOf(other));
    });
  });

  it("is never told a day that has passed", () => {
    live((_state, today, result) => {
      for (const outcome of result.outcomes) {
        for (const part of outcome.after) if (part.latestOn) expect(part.latestOn >= today).toBe(true);
      }
    });
  });
});

function pegsOf(state: VariantState): string[] {
  return state.demands
    .flatMap((demand) =>
      demand.loose.map((peg) => `${demand.id} ${peg.locationId ?? peg.purchaseOrderLineId} ${peg.quantity}`),
    )
    .sort();
}

/** Lives through random days and looks at the state after every step. */
function live(look: (state: VariantState, today: string, result: VariantPlan) => void): void {
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
      const bought = {
        lineId: `delivery ${index}`,
        expectedOn: addDays(today, step.inDays),
        open: step.units,
        pegged: 0,
      };
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
