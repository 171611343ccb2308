import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arriving, line, monday, rulesOn, shop } from "@/test/variant-days";
import { faultsOf, written } from "@/test/variant-model";
import { type PlaceChange, planScenario, type ScenarioPlan, type VariantScenario } from "./scenario";
import type { Strategy } from "./strategy";
import type { DemandState, VariantState } from "./variant-state";

const rules = rulesOn(monday);
const at = new Date("2026-06-01T08:00:00Z");

function decide(state: VariantState, strategies: Record<string, Strategy>): ScenarioPlan {
  return planScenario(state, { strategies: new Map(Object.entries(strategies)) }, { rules, at });
}

/** The state that is read after the commit. */
function committed(state: VariantState, scenario: VariantScenario): VariantState {
  const { plan, places, lastQueuedAt } = planScenario(state, scenario, { rules, at });
  const byLine = new Map(places.map((place) => [place.orderLineId, place]));
  const demands = state.demands.map((demand) => placed(demand, byLine.get(demand.id)));
  return written(
    { ...state, demands, lastQueuedAt: lastQueuedAt ?? state.lastQueuedAt },
    plan,
    scenario.change,
  );
}

function placed(demand: DemandState, place: PlaceChange | undefined): DemandState {
  if (!place) return demand;
  return {
    ...demand,
    ...place.rank,
    pinnedAt: place.pin === "set" ? at : place.pin === "end" ? null : demand.pinnedAt,
    standing: place.standing,
  };
}

/** Units by the supply they come from, on hand first: "A: 4 first". */
function given(state: VariantState): Record<string, string> {
  return Object.fromEntries(
    state.demands.map(({ id, loose }) => [
      id,
      loose
        .map((peg) => `${peg.quantity} ${peg.locationId ?? peg.purchaseOrderLineId}`)
        .sort()
        .join(", "),
    ]),
  );
}

const incoming = [arriving("10th", "2026-06-10", 4), arriving("20th", "2026-06-20", 4)];
const three = shop({
  incoming,
  demands: [line("A", 4), line("B", 4, 1), line("C", 4, 2)],
});

describe("strategies, by their own example", () => {
  it.each<[Record<string, Strategy>, Record<string, string>]>([
    [
      { A: "redistribute", B: "redistribute", C: "win" },
      { A: "4 20th", B: "", C: "4 10th" },
    ],
    [
      { A: "gain", C: "win" },
      { A: "4 10th", B: "", C: "4 20th" },
    ],
    [
      { A: "improve", B: "fill", C: "win" },
      { A: "4 20th", B: "", C: "4 10th" },
    ],
    [
      { A: "lose", B: "fill", C: "redistribute" },
      { A: "", B: "4 20th", C: "4 10th" },
    ],
  ])("%j gives %j", (strategies, expected) => {
    const state = committed(three, { strategies: new Map(Object.entries(strategies)) });
    expect(given(state)).toEqual(expected);
  });

  it("redistribute takes an earlier strategy back: everybody stands where they stood", () => {
    const lost = committed(three, { strategies: new Map([["A", "lose"]]) });
    expect(given(lost)).toEqual({ A: "", B: "4 10th", C: "4 20th" });
    expect(given(committed(lost, { strategies: new Map([["A", "redistribute"]]) }))).toEqual(given(three));
  });

  it("a line that a person pinned by name stays first, whatever its group gets", () => {
    const pinned = shop({ incoming, demands: [line("A", 4), line("C", 4, 2, { pinnedAt: at })] });
    expect(decide(pinned, { A: "win", C: "lose" }).places.map((place) => place.orderLineId)).toEqual(["A"]);
  });

  it("says whom it moved where, so that the reason can be kept", () => {
    const { places } = decide(three, { A: "lose", C: "win" });
    expect(
      places.map(({ orderLineId, pin, standing, rank }) => [
        orderLineId,
        pin,
        standing?.strategy,
        rank !== null,
      ]),
    ).toEqual([
      ["A", null, "lose", true],
      ["C", "set", "win", false],
    ]);
  });
});

describe("something that hasn't happened", () => {
  it("is planned as its commit would be, in the order in which the lines are read afterwards", () => {
    const state = shop({
      incoming: [arriving("z", "2026-06-08", 2), arriving("a", "2026-06-12", 2)],
      demands: [line("A", 2), line("B", 2, 1)],
    });
    const moved = [{ lineId: "z", received: 0, openQuantity: 0, expectedOn: "2026-06-12" }];
    expect(given(committed(state, { change: { variantId: state.variantId, incoming: moved } }))).toEqual({
      A: "2 a",
      B: "2 z",
    });
  });

  it("puts lines first", () => {
    expect(given(committed(three, { first: new Set(["C"]) }))).toEqual({ A: "4 20th", B: "", C: "4 10th" });
  });
});

const strategies: Strategy[] = ["win", "gain", "improve", "redistribute", "fill", "lose"];

const queues = fc.record({
  onHand: fc.integer({ min: 0, max: 5 }),
  coming: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 4 }),
  lines: fc.array(
    fc.record({
      units: fc.integer({ min: 1, max: 5 }),
      tier: fc.integer({ min: 0, max: 1 }),
      first: fc.constantFrom(...strategies),
      second: fc.constantFrom(...strategies),
    }),
    { minLength: 1, maxLength: 7 },
  ),
});

describe("in any queue, decided once and again", () => {
  function everyQueue(
    look: (before: VariantState, next: VariantState, of: Map<string, Strategy>) => void,
  ): void {
    fc.assert(
      fc.property(queues, ({ onHand, coming, lines }) => {
        const start = shop({
          levels: [{ locationId: "warehouse", onHand, pegged: 0 }],
          incoming: coming.map((open, index) => arriving(`d${index}`, `2026-06-${10 + index}`, open)),
          demands: lines.map(({ units, tier }, index) => line(`line ${index}`, units, index, { tier })),
        });
        const first = new Map(lines.map((one, index) => [`line ${index}`, one.first]));
        const once = committed(start, { strategies: first });
        look(start, once, first);
        const second = new Map(lines.map((one, index) => [`line ${index}`, one.second]));
        look(once, committed(once, { strategies: second }), second);
      }),
      { numRuns: 800 },
    );
  }

  it("no supply gives more than it has and no line gets more than it wants", () => {
    everyQueue((_, next) => expect(faultsOf(next)).toEqual([]));
  });

  it("a winner is served in full when what the keepers don't hold suffices", () => {
    everyQueue((before, next, of) => {
      const supply = sum([
        ...before.levels.map((one) => one.onHand),
        ...before.incoming.map((one) => one.open),
      ]);
      const kept = sum(those(before, of, ["gain", "improve"]).map(unitsOf));
      const winners = those(next, of, ["win"]);
      const wanted = sum(winners.map((one) => one.open));
      expect(sum(winners.map(unitsOf))).toBeGreaterThanOrEqual(Math.min(wanted, supply - kept));
    });
  });

  it("who gains never has fewer units by any day, who improves never fewer in all", () => {
    everyQueue((before, next, of) => {
      for (const one of those(before, of, ["gain"])) expectNoLater(one, lineOf(next, one.id));
      for (const one of those(before, of, ["improve"]))
        expect(unitsOf(lineOf(next, one.id))).toBeGreaterThanOrEqual(unitsOf(one));
    });
  });

  it("who fills never has more units by any day", () => {
    everyQueue((before, next, of) => {
      for (const one of those(before, of, ["fill"])) expectNoLater(lineOf(next, one.id), one);
    });
  });

  it("who loses gives first: it has something only when everybody who redistributes or wins has all", () => {
    everyQueue((_, next, of) => {
      if (those(next, of, ["lose"]).every((one) => unitsOf(one) === 0)) return;
      for (const one of those(next, of, ["win", "redistribute", "gain", "improve"]))
        expect(unitsOf(one)).toBe(one.open);
    });
  });

  it("planning again changes nothing, nor does deciding the same again", () => {
    everyQueue((_, next, of) => {
      const again = planScenario(next, {}, { rules, at }).plan;
      expect([again.pegs, again.orderLines]).toEqual([{ removed: [], changed: [], added: [] }, []]);
      expect(planScenario(next, { strategies: of }, { rules, at }).places).toEqual([]);
    });
  });

  it("when everybody redistributes, it is a plain replan", () => {
    everyQueue((before, next) => {
      const all = new Map(next.demands.map((one) => [one.id, "redistribute" as const]));
      const plain = shop({
        levels: before.levels.map((level) => ({ ...level, pegged: 0 })),
        incoming: before.incoming.map((coming) => ({ ...coming, pegged: 0 })),
        demands: before.demands.map((one) => ({ ...one, ...asOrdered(one) })),
      });
      expect(given(committed(next, { strategies: all }))).toEqual(given(plain));
    });
  });
});

function asOrdered({ standing, pinnedAt }: DemandState): Partial<DemandState> {
  const former = standing?.former;
  return {
    standing: null,
    pinnedAt: standing?.strategy === "win" ? null : pinnedAt,
    ...(former && { ...former, queuedAt: new Date(former.queuedAt) }),
    loose: [],
    peggedOnHand: 0,
    peggedIncoming: 0,
  };
}

function those(state: VariantState, of: Map<string, Strategy>, wanted: Strategy[]): DemandState[] {
  return state.demands.filter((one) => wanted.includes(of.get(one.id) ?? "redistribute"));
}

function lineOf(state: VariantState, id: string): DemandState {
  const found = state.demands.find((one) => one.id === id);
  if (!found) throw new Error(`${id} is gone`);
  return found;
}

function unitsOf(demand: DemandState): number {
  return sum(demand.loose.map((peg) => peg.quantity));
}

/** Units that `demand` has by each delivery in turn, the shelf first. */
function byDay(demand: DemandState): number[] {
  return ["", "d0", "d1", "d2", "d3"].map((day) =>
    sum(demand.loose.filter((peg) => (peg.purchaseOrderLineId ?? "") <= day).map((peg) => peg.quantity)),
  );
}

function expectNoLater(late: DemandState, early: DemandState): void {
  const least = byDay(late);
  for (const [index, units] of byDay(early).entries())
    expect(units).toBeGreaterThanOrEqual(least[index] ?? 0);
}

function sum(list: number[]): number {
  return list.reduce((total, one) => total + one, 0);
}
