import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/day";
import { bufferFrom, slipBuffer } from "./slip";
import { quantileOf } from "./slip-curve";
import { type Delivery, slipBook } from "./slip-record";

const start = "2026-01-01";
const today = "2026-12-01";

describe("the buffer of a supplier", () => {
  it("is the stated prior while the store has received nothing", () => {
    expect(slipBuffer([], "acme", { today, confidence: 0.8 })).toEqual({
      days: 2,
      confidence: 0.8,
      receipts: 0,
      poolReceipts: 0,
      halfLifeReceipts: 25,
      halfLifeDays: 365,
      basis: "prior",
      isMoving: false,
    });
    expect(slipBuffer([], "acme", { today, confidence: 0.5 }).days).toBe(0);
  });

  it("comes from the store's other suppliers while it has delivered nothing itself", () => {
    const others = ["a", "b", "c"].flatMap((id) => weekly(id, repeat(20, [6])));
    expect(slipBuffer(others, "acme", { today, confidence: 0.8 })).toMatchObject({
      days: 6,
      receipts: 0,
      poolReceipts: 60,
      basis: "pool",
    });
  });

  it("is moved by its own first receipts, and decided by its own record when there are many", () => {
    const others = ["a", "b", "c"].flatMap((id) => weekly(id, repeat(20, [0])));
    const two = slipBuffer([...others, ...weekly("acme", [9, 9])], "acme", { today, confidence: 0.8 });
    const many = slipBuffer([...others, ...weekly("acme", repeat(40, [9]))], "acme", {
      today,
      confidence: 0.8,
    });
    expect(two).toMatchObject({ receipts: 2, basis: "shrunk" });
    expect(many).toMatchObject({ days: 9, receipts: 40, basis: "supplier" });
  });

  it("listens to suppliers with a record like its own before all others", () => {
    const late = ["a", "b", "c"].flatMap((id) => weekly(id, repeat(20, [12, 15])));
    const punctual = ["d", "e", "f", "g"].flatMap((id) => weekly(id, repeat(20, [0])));
    const history = [...late, ...punctual, ...weekly("acme", [14, 13]), ...weekly("other", [0, 0])];
    expect(slipBuffer(history, "acme", { today, confidence: 0.8 }).days).toBeGreaterThanOrEqual(13);
    expect(slipBuffer(history, "other", { today, confidence: 0.8 }).days).toBe(0);
  });

  it("is longer at a higher confidence", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -30, max: 60 }), { maxLength: 40 }), (slips) => {
        const book = slipBook(weekly("acme", slips), today);
        const days = [0.5, 0.8, 0.9, 0.95].map(
          (confidence) => bufferFrom(book, "acme", { today, confidence }).days,
        );
        expect(days).toEqual([...days].sort((a, b) => a - b));
      }),
    );
  });

  it("of 20 deliveries, 14 on the day, 4 three days late and 2 a week late, covers three days at 80 %", () => {
    const sameDay = [...repeat(14, [0]), ...repeat(4, [3]), ...repeat(2, [7])].map((slip) =>
      delivery("acme", addDays(addDays(today, -10), -slip), slip),
    );
    expect(slipBuffer(sameDay, "acme", { today, confidence: 0.8 }).days).toBe(3);
  });

  it("is negative for a supplier that is reliably early", () => {
    const early = weekly("acme", repeat(40, [-3]));
    expect(slipBuffer(early, "acme", { today, confidence: 0.5 }).days).toBe(-3);
  });

  it("keeps both of a supplier's ways: on the day, or three weeks late", () => {
    const history = weekly("acme", repeat(40, [0, 0, 0, 21]));
    expect(slipBuffer(history, "acme", { today, confidence: 0.5 }).days).toBe(0);
    expect(slipBuffer(history, "acme", { today, confidence: 0.9 }).days).toBe(21);
  });

  it("forgets: a supplier that has become punctual is believed", () => {
    const history = weekly("acme", [...repeat(10, [14]), ...repeat(30, [0])]);
    expect(slipBuffer(history, "acme", { today, confidence: 0.8 }).days).toBeLessThanOrEqual(1);
  });

  it("follows a supplier that gets later and later", () => {
    const history = weekly(
      "acme",
      Array.from({ length: 45 }, (_, index) => index + (index % 3)),
    );
    const buffer = slipBuffer(history, "acme", { today, confidence: 0.8 });
    expect(buffer.isMoving).toBe(true);
    expect(buffer.days).toBeGreaterThanOrEqual(45);
  });

  it("refuses a confidence that is none", () => {
    expect(() => slipBuffer([], "acme", { today, confidence: 1 })).toThrow("between 0 and 1");
  });
});

describe("what is known", () => {
  it("is nothing of the day of the quote and of what comes after", () => {
    const before = weekly("acme", repeat(12, [2]));
    const later = [
      delivery("acme", today, 90),
      { supplierId: "acme", expectedOn: addDays(today, -90), receivedOn: today },
    ];
    const quote = { today, confidence: 0.9 };
    expect(slipBuffer([...before, ...later], "acme", quote)).toEqual(slipBuffer(before, "acme", quote));
  });

  it("is the same in whatever order the deliveries are read", () => {
    const any = fc.array(
      fc.record({
        supplierId: fc.constantFrom("a", "b", "c"),
        slip: fc.integer({ min: -20, max: 40 }),
        on: fc.integer({ min: 0, max: 250 }),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(any, fc.integer(), (rows, turn) => {
        const deliveries = rows.map(({ supplierId, slip, on }) =>
          delivery(supplierId, addDays(start, on), slip),
        );
        const at = deliveries.length === 0 ? 0 : Math.abs(turn) % deliveries.length;
        const turned = [...deliveries.slice(at), ...deliveries.slice(0, at)].reverse();
        const quote = { today, confidence: 0.8 };
        expect(slipBuffer(turned, "a", quote)).toEqual(slipBuffer(deliveries, "a", quote));
      }),
    );
  });

  it("a slip beyond 400 days counts as 400", () => {
    const book = slipBook(
      repeat(30, [700]).map((slip) => delivery("acme", "2024-01-01", slip)),
      "2027-01-01",
    );
    const curve = book.get("acme")?.slips;
    expect(curve && quantileOf(curve, 0.5).days).toBe(400);
  });
});

function delivery(supplierId: string, expectedOn: string, slip: number): Delivery {
  return { supplierId, expectedOn, receivedOn: addDays(expectedOn, slip) };
}

/** One delivery every six days since January. */
function weekly(supplierId: string, slips: number[]): Delivery[] {
  return slips.map((slip, index) => delivery(supplierId, addDays(start, index * 6), slip));
}

function repeat(times: number, pattern: number[]): number[] {
  return Array.from({ length: times }, (_, index) => pattern[index % pattern.length] ?? 0);
}
