import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/day";
import { bufferQuantile, slipForecast } from "./slip";
import { quantilesOf, slipAt, slipGiven } from "./slip-quantiles";
import { slipBook } from "./slip-record";

const today = "2026-12-01";

function curveOf(slips: number[]) {
  const deliveries = slips.map((slip, index) => {
    const expectedOn = addDays("2026-01-05", index % 250);
    return { supplierId: "acme", expectedOn, receivedOn: addDays(expectedOn, slip) };
  });
  return slipForecast(slipBook(deliveries, today), "acme", today).curve;
}

const slips = fc.array(fc.integer({ min: -10, max: 40 }), { maxLength: 40 });

describe("what is kept of a supplier's slip", () => {
  it("gives the same days as the whole record, at every percentile", () => {
    fc.assert(
      fc.property(slips, fc.integer({ min: 1, max: 100 }), (list, percentile) => {
        const curve = curveOf(list);
        expect(slipAt(quantilesOf(curve), percentile)).toBe(bufferQuantile(curve, percentile / 100).days);
      }),
    );
  });

  it("is short: only where the days change", () => {
    expect(Object.keys(quantilesOf(curveOf(Array.from({ length: 40 }, () => 0)))).length).toBeLessThan(25);
  });
});

describe("a delivery that is overdue", () => {
  it("has only the slips left that are still possible", () => {
    const quantiles = { "1": 0, "50": 0, "61": 5, "81": 20, "100": 20 };
    expect(slipGiven(quantiles, 80, 0)).toBe(slipAt(quantiles, 80));
    // Two in five come later than the day; of those half five days late, half twenty.
    expect(slipGiven(quantiles, 50, 1)).toBe(5);
    expect(slipGiven(quantiles, 80, 1)).toBe(20);
    expect(slipGiven(quantiles, 50, 6)).toBe(20);
    expect(slipGiven(quantiles, 80, 21)).toBeUndefined();
  });

  it("never gets a day that has passed, and its day never comes nearer by waiting", () => {
    fc.assert(
      fc.property(slips, fc.integer({ min: 50, max: 99 }), (list, percentile) => {
        const quantiles = quantilesOf(curveOf(list));
        let before = Number.NEGATIVE_INFINITY;
        for (let overdue = 0; overdue < 60; overdue += 1) {
          const days = slipGiven(quantiles, percentile, overdue);
          if (days === undefined) break;
          expect(days).toBeGreaterThanOrEqual(overdue);
          expect(days).toBeGreaterThanOrEqual(before);
          before = days;
        }
      }),
    );
  });

  it("has no day any more when nothing was ever that late", () => {
    expect(slipGiven(quantilesOf(curveOf([0, 0, 3])), 80, 401)).toBeUndefined();
  });
});
