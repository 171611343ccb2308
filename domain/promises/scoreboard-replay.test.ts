import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/day";
import { replayScores } from "./scoreboard-replay";
import type { Delivery } from "./slip-record";

/** One a fortnight, the third of every three so many days late. */
function deliveries(count: number, late: number, supplierId = "acme"): Delivery[] {
  return Array.from({ length: count }, (_, index) => {
    const expectedOn = addDays("2024-01-01", index * 14);
    return { supplierId, expectedOn, receivedOn: addDays(expectedOn, index % 3 === 2 ? late : 0) };
  });
}

describe("past deliveries quoted again", () => {
  it("say nothing while there are too few, since the first twenty only teach", () => {
    expect(replayScores(deliveries(29, 4), { supplierId: null, fixedDays: 5 })).toEqual([]);
    expect(replayScores(deliveries(30, 4), { supplierId: null, fixedDays: 5 })).toHaveLength(4);
    expect(replayScores(deliveries(60, 4), { supplierId: "other", fixedDays: 5 })).toEqual([]);
  });

  it("come in time about as often as asked, and cost less than fixed days that fit nobody", () => {
    const scores = replayScores(deliveries(120, 4), { supplierId: "acme", fixedDays: 12 });
    for (const score of scores) {
      expect(score.sooner).toBeLessThanOrEqual(score.percentile + 1);
      expect(score.kept).toBeGreaterThanOrEqual(score.percentile - 1);
      expect(score.loss).toBeLessThan(score.fixedLoss);
      expect(score.deliveries).toBe(100);
    }
  });
});
