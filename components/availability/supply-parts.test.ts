import { describe, expect, it } from "vitest";
import { type Supply, supplyParts, supplySentence } from "@/components/availability/supply-parts";

const today = "2026-05-02";

function supply(change: Partial<Supply>): Supply {
  return { onHand: 0, ready: 0, safetyStock: 0, incoming: [], waiting: 0, today, ...change };
}

describe("the supply of a variant", () => {
  it("is on hand first, then each day's deliveries, then what nothing is known for", () => {
    const parts = supplyParts(
      supply({
        onHand: 5,
        ready: 3,
        incoming: [
          { day: "2026-06-20", quantity: 10, pegged: 0 },
          { day: "2026-06-12", quantity: 50, pegged: 14 },
        ],
        waiting: 16,
      }),
    );
    expect(parts.map((part) => [part.label, part.quantity, part.detail])).toEqual([
      ["on hand", 5, "3 for waiting orders, 2 free"],
      ["12 June", 50, "14 promised, 36 free"],
      ["20 June", 10, "10 free"],
      ["no supply yet", 2, "2 waiting, no supply known yet"],
    ]);
  });

  it("adds up two deliveries of one day", () => {
    const incoming = [
      { day: "2026-06-12", quantity: 5, pegged: 5 },
      { day: "2026-06-12", quantity: 7, pegged: 1 },
    ];
    expect(supplyParts(supply({ incoming, waiting: 6 }))).toMatchObject([{ quantity: 12, taken: 6 }]);
  });

  it("tells the deliveries after the third day as one", () => {
    const incoming = ["06-01", "06-02", "06-03", "06-04", "06-05"].map((day) => ({
      day: `2026-${day}`,
      quantity: 2,
      pegged: 1,
    }));
    const labels = supplyParts(supply({ incoming, waiting: 5 })).map((part) => [
      part.label,
      part.quantity,
      part.taken,
    ]);
    expect(labels.slice(2)).toEqual([
      ["3 June", 2, 1],
      ["later, on 2 days", 4, 2],
    ]);
  });

  it("keeps back only the safety stock that waiting orders have left", () => {
    expect(supplyParts(supply({ onHand: 5, ready: 4, safetyStock: 3 }))).toMatchObject([
      { taken: 4, kept: 1 },
    ]);
    expect(supplySentence(supply({ onHand: 5, ready: 4, safetyStock: 3 }))).toBe(
      "5 on hand (0 free) · nothing coming · 0 waiting",
    );
  });

  it("says the whole in one sentence", () => {
    const incoming = [{ day: "2026-06-12", quantity: 50, pegged: 14 }];
    expect(supplySentence(supply({ onHand: 5, ready: 3, incoming, waiting: 16 }))).toBe(
      "5 on hand (2 free) · 50 coming (36 free) · 16 waiting, 2 without supply",
    );
  });

  it("has no parts when there is nothing", () => {
    expect(supplyParts(supply({}))).toEqual([]);
  });
});
