import { describe, expect, it } from "vitest";
import { canLeave, whyNot } from "./transfer-units";

const bell = { title: "Kettlebell", onHand: 5, pegged: 3 };

describe("units that can leave a place", () => {
  it("are those that lie there and are nobody's, safety stock among them", () => {
    expect(canLeave(bell)).toBe(2);
    expect(canLeave({ onHand: 0, pegged: 0 })).toBe(0);
  });

  it("are told with what keeps the others", () => {
    expect(whyNot(bell, 2, "the warehouse")).toBeUndefined();
    expect(whyNot(bell, 3, "the warehouse")).toBe(
      "Only 2 of Kettlebell can leave the warehouse: 5 are on hand and 3 of them promised to customers.",
    );
    expect(whyNot({ ...bell, onHand: 1, pegged: 0 }, 2, "the warehouse")).toBe(
      "Only 1 of Kettlebell can leave the warehouse: 1 is on hand.",
    );
    expect(whyNot({ ...bell, pegged: 5 }, 1, "the warehouse")).toBe(
      "No unit of Kettlebell can leave the warehouse: 5 are on hand and 5 of them promised to customers.",
    );
  });
});
