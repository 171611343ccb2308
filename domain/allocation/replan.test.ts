import { describe, expect, it } from "vitest";
import { lineWindow } from "@/domain/promises/promise-days";
import { addDays } from "@/lib/day";
import { arriving, line, monday, routes, rulesOn, shop } from "@/test/variant-days";
import { faultsOf } from "@/test/variant-model";
import { replanVariant, type VariantPlan } from "./replan";
import { applyChange, type StateChange, type VariantState } from "./variant-state";

function plan(state: VariantState, change?: StateChange, today = monday): VariantPlan {
  return replanVariant(applyChange(state, change), rulesOn(today));
}

function changes(result: VariantPlan): Record<string, string> {
  return Object.fromEntries(result.outcomes.map((outcome) => [outcome.orderLineId, outcome.change]));
}

const delivery = arriving("delivery", "2026-06-10", 5);

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

  it("says of a single unit that it is ready", () => {
    const state = shop({ incoming: [delivery], demands: [line("one", 1)] });
    const one = { ...arrives, onHand: [{ locationId: "warehouse", quantity: 1 }] };
    const partly = { ...one, incoming: [{ lineId: "delivery", received: 1, openQuantity: -1 }] };
    expect(changes(plan(state, partly))).toEqual({ one: "ready" });
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

  it("don't bring a line to the safety stock while the day told by the lead time can still be kept", () => {
    const state = shop({
      safetyStock: 2,
      sellsOnLeadTime: true,
      routes: routes(5),
      levels: [{ locationId: "warehouse", onHand: 2, pegged: 0 }],
      demands: [line("by lead time", 2)],
    });
    const told = state.demands[0]?.toldBy ?? "";
    expect(plan(state, undefined, "2026-06-03").outcomes).toEqual([]);
    expect(changes(plan(state, undefined, told))).toEqual({});
    expect(changes(plan(state, undefined, addDays(told, 1)))).toEqual({ "by lead time": "ready" });
  });
});

describe("what the store changes of its own days", () => {
  it("moves nobody who was told; only a new day of the delivery does", () => {
    const state = shop({ incoming: [delivery], demands: [line("waits", 2)] });
    const slower = { ...rulesOn(monday), handlingDays: 4, workingWeekdays: [2, 4], bufferDays: 9 };
    expect(replanVariant(state, slower).outcomes).toEqual([]);
    const buffer = { ...delivery.buffer, percentile: 80, days: 30, basis: "supplier" as const };
    const learned = { ...state, incoming: [{ ...delivery, buffer, pegged: 2 }] };
    expect(replanVariant(learned, slower).outcomes).toEqual([]);
    const later = replanVariant(
      applyChange(learned, {
        variantId: "kettlebell",
        incoming: [{ lineId: "delivery", received: 0, openQuantity: 0, expectedOn: "2026-06-11" }],
      }),
      slower,
    );
    expect(changes(later)).toEqual({ waits: "later" });
  });
});
