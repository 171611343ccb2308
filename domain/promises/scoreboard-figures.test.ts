import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type KeptRow,
  keptByConfidence,
  keptLines,
  shareOf,
  slipBars,
  verdictOf,
} from "./scoreboard-figures";

function row(changed: Partial<KeptRow>): KeptRow {
  return {
    supplierId: "a",
    supplier: "Acme",
    percentile: 80,
    month: "2026-05",
    promises: 10,
    kept: 8,
    sooner: 6,
    ...changed,
  };
}

describe("the share of promises that was kept", () => {
  it("is summed by supplier and confidence, with its months", () => {
    const lines = keptLines([
      row({}),
      row({ month: "2026-06", promises: 5, kept: 5, sooner: 5 }),
      row({ percentile: 95 }),
    ]);
    expect(lines.map(({ percentile, total }) => [percentile, total.promises, total.kept])).toEqual([
      [80, 15, 13],
      [95, 10, 8],
    ]);
    expect(lines[0]?.months.get("2026-06")).toEqual({ promises: 5, kept: 5, sooner: 5 });
  });

  it("is summed over suppliers for each confidence; a fixed buffer asked for none", () => {
    const rows = [row({ percentile: 95 }), row({}), row({ supplierId: "b" }), row({ percentile: null })];
    expect(keptByConfidence(rows).map(({ percentile, total }) => [percentile, total.promises])).toEqual([
      [80, 20],
      [95, 10],
    ]);
  });

  it.each([
    ["too few to say", { promises: 9, kept: 0, sooner: 0 }, 80, "too_few"],
    ["asked for lies between", { promises: 50, kept: 44, sooner: 36 }, 80, "as_asked"],
    [
      "a supplier that is on its day nine times in ten",
      { promises: 100, kept: 90, sooner: 5 },
      80,
      "as_asked",
    ],
    ["a little under, as chance has it", { promises: 20, kept: 14, sooner: 10 }, 80, "as_asked"],
    ["far under", { promises: 100, kept: 60, sooner: 50 }, 80, "too_bold"],
    ["far over, even a day sooner", { promises: 100, kept: 100, sooner: 98 }, 80, "too_careful"],
    ["nothing was asked of a fixed buffer", { promises: 100, kept: 60, sooner: 50 }, null, "not_asked"],
  ] as const)("%s", (_, kept, percentile, verdict) => {
    expect(verdictOf(kept, percentile)).toBe(verdict);
  });

  it("is no share of nothing", () => {
    expect(shareOf(0, 0)).toBe(0);
    expect(shareOf(2, 3)).toBe(67);
  });
});

describe("the picture of a supplier's slips", () => {
  it("has a bar a day when they lie close, with the days between left empty", () => {
    const bars = slipBars([
      { slip: -1, deliveries: 2 },
      { slip: 2, deliveries: 5 },
    ]);
    expect(bars.map(({ from, to, deliveries }) => [from, to, deliveries])).toEqual([
      [-1, -1, 2],
      [0, 0, 0],
      [1, 1, 0],
      [2, 2, 5],
    ]);
  });

  it("loses none, has no more bars than fit, and a bar that starts on the expected day", () => {
    const slips = fc.array(
      fc.record({ slip: fc.integer({ min: -400, max: 400 }), deliveries: fc.integer({ min: 1, max: 9 }) }),
    );
    fc.assert(
      fc.property(slips, (counts) => {
        const bars = slipBars(counts);
        const total = (list: readonly { deliveries: number }[]) =>
          list.reduce((sum, one) => sum + one.deliveries, 0);
        expect(total(bars)).toBe(total(counts));
        expect(bars.length).toBeLessThanOrEqual(40);
        if (counts.length > 0) expect(bars.some(({ from }) => from === 0)).toBe(true);
      }),
    );
  });
});
