import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { demands, safetyStock, supplies } from "@/test/planning-cases";
import { inversions, unitByUnit, units } from "@/test/unit-by-unit";
import { appendDemand, type Demand, type PlannedPeg, planPegs, type Supply } from "./pegging";

function shelf(quantity: number, id = "shelf"): Supply {
  return { id, kind: "on_hand", quantity, promiseBy: "2026-06-02" };
}

function delivery(quantity: number, promiseBy: string, id = `delivery ${promiseBy}`): Supply {
  return { id, kind: "incoming", quantity, promiseBy };
}

function line(id: string, quantity: number, more: Partial<Demand> = {}): Demand {
  const queuedAt = new Date("2026-05-01T09:00:00Z");
  return {
    id,
    quantity,
    queuedAt,
    pinnedAt: null,
    isHold: false,
    tier: 0,
    dueOn: null,
    ready: 0,
    toldBy: null,
    unsuppliedBy: null,
    ...more,
  };
}

function minute(n: number): { queuedAt: Date } {
  return { queuedAt: new Date(Date.UTC(2026, 4, 1, 9, n)) };
}

/** "A: 3 shelf" per peg, in the order of the plan. */
function words(pegs: PlannedPeg[]): string[] {
  return pegs.map((peg) => `${peg.demandId}: ${peg.quantity} ${peg.supplyId}`);
}

describe("who gets which unit", () => {
  it("gives what is on the shelf first, then what arrives first", () => {
    const plan = planPegs(
      [shelf(5), delivery(50, "2026-06-20")],
      [line("A", 3, minute(0)), line("B", 7, minute(1))],
      0,
    );
    expect(words(plan)).toEqual(["A: 3 shelf", "B: 2 shelf", "B: 5 delivery 2026-06-20"]);
  });

  it("lets an older order keep its units when a newer one has equal priority", () => {
    const plan = planPegs([shelf(2)], [line("newer", 2, minute(1)), line("older", 2, minute(0))], 0);
    expect(words(plan)).toEqual(["older: 2 shelf"]);
  });

  it("serves a higher tier before an older order, and a pinned line before both", () => {
    const queue = [
      line("older", 1, minute(0)),
      line("trade", 1, { ...minute(1), tier: 2 }),
      line("pinned", 1, { ...minute(2), pinnedAt: new Date() }),
    ];
    expect(words(planPegs([shelf(2)], queue, 0))).toEqual(["pinned: 1 shelf", "trade: 1 shelf"]);
  });

  it("leaves units without any supply unpegged", () => {
    expect(words(planPegs([shelf(1)], [line("A", 4)], 0))).toEqual(["A: 1 shelf"]);
  });

  it("takes from the preferred location before the next one", () => {
    const plan = planPegs([shelf(2, "warehouse"), shelf(5, "shop")], [line("A", 4)], 0);
    expect(words(plan)).toEqual(["A: 2 warehouse", "A: 2 shop"]);
  });

  it("gives a held unit from the shelf or not at all", () => {
    const plan = planPegs([shelf(1), delivery(9, "2026-06-05")], [line("hold", 2, { isHold: true })], 0);
    expect(words(plan)).toEqual(["hold: 1 shelf"]);
  });
});

describe("safety stock", () => {
  it("is left alone by a new order, which waits for the delivery instead", () => {
    const plan = planPegs([shelf(3), delivery(9, "2026-06-20")], [line("new", 2)], 2);
    expect(words(plan)).toEqual(["new: 1 shelf", "new: 1 delivery 2026-06-20"]);
  });

  it("is given to a waiting line that would miss the day it was told", () => {
    const waiting = line("told 10 June", 2, { toldBy: "2026-06-10" });
    const plan = planPegs([shelf(3), delivery(9, "2026-06-20")], [waiting], 2);
    expect(words(plan)).toEqual(["told 10 June: 2 shelf"]);
  });

  it("is not given to a waiting line whose delivery still comes in time", () => {
    const waiting = line("told 20 June", 2, { toldBy: "2026-06-20" });
    const plan = planPegs([shelf(2), delivery(9, "2026-06-20")], [waiting], 2);
    expect(words(plan)).toEqual(["told 20 June: 2 delivery 2026-06-20"]);
  });

  it("is not given to a waiting line whose supplier would still be quick enough, nor kept from one for whom nobody would", () => {
    const quick = line("quick", 1, { toldBy: "2026-06-20", unsuppliedBy: "2026-06-20" });
    const slow = line("slow", 1, { toldBy: "2026-06-20", unsuppliedBy: "2026-06-21" });
    expect(words(planPegs([shelf(2)], [quick, slow], 2))).toEqual(["slow: 1 shelf"]);
  });

  it("lets a line keep the units that lie here for it when a new order goes first", () => {
    const early = line("early", 2, { ready: 2 });
    const pinned = line("pinned", 2, { pinnedAt: new Date() });
    expect(words(planPegs([shelf(3)], [early, pinned], 1))).toEqual(["pinned: 2 shelf", "early: 1 shelf"]);
  });

  it("is never newly held for an invited person", () => {
    const hold = line("hold", 1, { isHold: true, toldBy: "2026-06-01" });
    expect(planPegs([shelf(2)], [hold], 2)).toEqual([]);
  });
});

describe("every plan", () => {
  it("gives never more than a supply has and never more than a demand wants", () => {
    fc.assert(
      fc.property(supplies, demands, safetyStock, (stock, queue, safety) => {
        const plan = planPegs(stock, queue, safety);
        for (const supply of stock) {
          expect(units(plan, (peg) => peg.supplyId === supply.id)).toBeLessThanOrEqual(supply.quantity);
        }
        for (const demand of queue) {
          expect(units(plan, (peg) => peg.demandId === demand.id)).toBeLessThanOrEqual(demand.quantity);
        }
        expect(plan.every((peg) => peg.quantity > 0)).toBe(true);
        expect(new Set(plan.map((peg) => `${peg.demandId}/${peg.supplyId}`)).size).toBe(plan.length);
      }),
    );
  });

  it("is the same whatever order the queue was read in", () => {
    fc.assert(
      fc.property(supplies, shuffledTwice(demands), safetyStock, (stock, [one, other], safety) => {
        expect(planPegs(stock, one, safety)).toEqual(planPegs(stock, other, safety));
      }),
    );
  });

  it("leaves its input as it was", () => {
    fc.assert(
      fc.property(supplies, demands, safetyStock, (stock, queue, safety) => {
        const before = structuredClone({ stock, queue });
        planPegs(stock, queue, safety);
        expect({ stock, queue }).toEqual(before);
      }),
    );
  });

  it("is what giving out unit by unit, each to the next in line, comes to", () => {
    fc.assert(
      fc.property(supplies, demands, safetyStock, (stock, queue, safety) => {
        expect(sorted(planPegs(stock, queue, safety))).toEqual(sorted(unitByUnit(stock, queue, safety)));
      }),
      { numRuns: 1000 },
    );
  });

  it("lets nobody wait while a lower-ranked line has a unit that it could use, unless that line would break its day", () => {
    fc.assert(
      fc.property(supplies, demands, safetyStock, (stock, queue, safety) => {
        expect(inversions(stock, queue, planPegs(stock, queue, safety))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it("keeps safety stock from everyone who isn't at risk of missing a day", () => {
    fc.assert(
      fc.property(supplies, demands, safetyStock, (stock, queue, safety) => {
        const untold = queue.map((demand) => ({ ...demand, ready: 0, toldBy: null }));
        const total = stock.reduce(
          (sum, supply) => sum + (supply.kind === "on_hand" ? supply.quantity : 0),
          0,
        );
        const given = units(planPegs(stock, untold, safety), (peg) => peg.supplyId.startsWith("shelf"));
        expect(given).toBeLessThanOrEqual(Math.max(0, total - safety));
      }),
    );
  });
});

describe("one more order at the end of the queue", () => {
  it("gets from what is left just what a plan of the whole queue would give it, and takes nothing from anyone", () => {
    fc.assert(
      fc.property(
        supplies,
        demands,
        safetyStock,
        fc.integer({ min: 1, max: 9 }),
        (stock, told, safety, quantity) => {
          const queue = told.map((demand) => ({ ...demand, ready: 0, toldBy: null }));
          const last = line("last", quantity, { queuedAt: new Date("2026-06-30T00:00:00Z") });
          const before = planPegs(stock, queue, safety);
          const whole = planPegs(stock, [...queue, last], safety);
          expect(whole.filter((peg) => peg.demandId !== "last")).toEqual(before);
          expect(appendDemand(leftOf(stock, before), last, safety)).toEqual(
            whole.filter((peg) => peg.demandId === "last"),
          );
        },
      ),
      { numRuns: 1000 },
    );
  });
});

function leftOf(stock: Supply[], plan: PlannedPeg[]): Supply[] {
  return stock.map((supply) => ({
    ...supply,
    quantity: supply.quantity - units(plan, (peg) => peg.supplyId === supply.id),
  }));
}

function sorted(plan: PlannedPeg[]): string[] {
  return words(plan).sort();
}

function shuffledTwice<T>(list: fc.Arbitrary<T[]>): fc.Arbitrary<[T[], T[]]> {
  return list.chain((items) => {
    const shuffled = fc.shuffledSubarray(items, { minLength: items.length });
    return fc.tuple(shuffled, shuffled);
  });
}
