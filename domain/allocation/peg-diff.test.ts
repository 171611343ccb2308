import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffPegs } from "./peg-diff";
import type { PlannedPeg } from "./pegging";
import type { DemandState, LoosePeg } from "./variant-state";

const shelves = new Set(["warehouse", "shop"]);
const everySupply = ["warehouse", "shop", "delivery 1", "delivery 2"];

function demandWith(loose: LoosePeg[], orderId: string | null = "order"): DemandState {
  return {
    id: "line",
    orderId,
    open: 99,
    queuedAt: new Date(0),
    pinnedAt: null,
    isHold: orderId === null,
    tier: 0,
    dueOn: null,
    firm: [],
    loose,
    peggedOnHand: 0,
    peggedIncoming: 0,
    told: [],
    toldBy: null,
  };
}

function peg(supplyId: string, quantity: number): LoosePeg {
  const isShelf = shelves.has(supplyId);
  return {
    id: `peg on ${supplyId}`,
    locationId: isShelf ? supplyId : null,
    purchaseOrderLineId: isShelf ? null : supplyId,
    quantity,
  };
}

function planned(supplyId: string, quantity: number): PlannedPeg {
  return { demandId: "line", supplyId, quantity };
}

const quantities = fc.uniqueArray(
  fc.record({ supplyId: fc.constantFrom(...everySupply), quantity: fc.integer({ min: 1, max: 9 }) }),
  { selector: (item) => item.supplyId },
);

describe("writing a new plan over the old pegs", () => {
  it("touches nothing that stays", () => {
    const diff = diffPegs("v", shelves, [
      { demand: demandWith([peg("warehouse", 2)]), pegs: [planned("warehouse", 2)] },
    ]);
    expect(diff).toEqual({ removed: [], changed: [], added: [] });
  });

  it("moves a unit from the delivery to the shelf in the same row", () => {
    const diff = diffPegs("v", shelves, [
      { demand: demandWith([peg("delivery 1", 2)]), pegs: [planned("shop", 2)] },
    ]);
    expect(diff.changed).toEqual([
      { id: "peg on delivery 1", locationId: "shop", purchaseOrderLineId: null, quantity: 2 },
    ]);
    expect([diff.added, diff.removed]).toEqual([[], []]);
  });

  it("writes a held unit down as the hold's and a line's unit as the line's", () => {
    const pegs = [planned("warehouse", 1)];
    const [ofHold] = diffPegs("v", shelves, [{ demand: demandWith([], null), pegs }]).added;
    const [ofLine] = diffPegs("v", shelves, [{ demand: demandWith([]), pegs }]).added;
    expect(ofHold).toMatchObject({ orderLineId: null, holdId: "line" });
    expect(ofLine).toMatchObject({ orderLineId: "line", holdId: null });
  });

  it("leads from any pegs to exactly the planned ones, making no more rows than needed", () => {
    fc.assert(
      fc.property(quantities, quantities, (before, after) => {
        const loose = before.map(({ supplyId, quantity }) => peg(supplyId, quantity));
        const pegs = after.map(({ supplyId, quantity }) => planned(supplyId, quantity));
        const diff = diffPegs("v", shelves, [{ demand: demandWith(loose), pegs }]);

        const rows = new Map(loose.map((row) => [row.id, row]));
        for (const id of diff.removed) rows.delete(id);
        for (const row of diff.changed) rows.set(row.id, row);
        for (const row of diff.added) rows.set(`new ${rows.size}`, { id: `new ${rows.size}`, ...row });
        const result = [...rows.values()].map((row) => ({
          supplyId: row.locationId ?? row.purchaseOrderLineId ?? "",
          quantity: row.quantity,
        }));
        expect(bySupply(result)).toEqual(bySupply(after));
        expect(diff.added.length === 0 || diff.removed.length === 0).toBe(true);
      }),
    );
  });
});

function bySupply(list: { supplyId: string; quantity: number }[]) {
  return list.map(({ supplyId, quantity }) => `${supplyId}: ${quantity}`).sort();
}
