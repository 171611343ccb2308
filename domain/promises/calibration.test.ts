import { describe, expect, it } from "vitest";
import { simulateSuppliers, supplierKinds } from "@/bench/simulated-suppliers";
import { addDays } from "@/lib/day";
import { type Forecaster, replayDeliveries, scores } from "./calibration";
import { learningBuffer, meanPlusBuffer, rollingQuantile } from "./calibration-forecasters";
import type { Delivery } from "./slip-record";

const confidences = [0.5, 0.8, 0.9, 0.95];

describe("replaying past deliveries", () => {
  it("quotes knowing only what had been received before the day of the quote", () => {
    const known: number[] = [];
    let learned = 0;
    const counting: Forecaster = {
      quote: () => {
        known.push(learned);
        return [];
      },
      learn: () => {
        learned += 1;
      },
    };
    const days = ["2026-01-10", "2026-01-10", "2026-01-11", "2026-02-20"];
    const deliveries = days.map((day) => ({ supplierId: "a", expectedOn: day, receivedOn: day }));
    replayDeliveries(deliveries, counting, { confidences, notice: "at_receipt" });
    expect(known).toEqual([0, 0, 2, 3]);
    known.length = 0;
    learned = 0;
    replayDeliveries(deliveries, counting, { confidences, notice: 14 });
    expect(known).toEqual([0, 0, 0, 3]);
  });

  it("counts a delivery on the quoted day as much of it as the confidence needed", () => {
    const quotes: [number, number][] = [
      [-1, 0],
      [0, 0],
      [1, 0],
      [0, 0],
    ];
    const quoted = quotes.map(([slip, days]) => ({
      delivery: { supplierId: "a", expectedOn: "2026-01-01", receivedOn: "2026-01-01" },
      slip,
      quotes: [{ days, tieShare: 0.25 }],
    }));
    expect(scores(quoted, [0.5])[0]).toEqual({
      confidence: 0.5,
      deliveries: 4,
      coverage: 0.375,
      kept: 0.75,
      keptADaySooner: 0.25,
      pinballLoss: 0.25,
      meanDays: 0,
      meanDaysTold: 0,
    });
  });

  it("a supplier that is always on the day is quoted the day, and covered as asked for", () => {
    const deliveries = Array.from({ length: 200 }, (_, index) => onTime(addDays("2024-01-01", index)));
    const quoted = replayDeliveries(deliveries, rollingQuantile(50), { confidences, notice: "at_receipt" });
    for (const score of scores(quoted, confidences)) {
      expect(score.coverage).toBeCloseTo(score.confidence, 1);
      expect(score.kept).toBe(1);
      expect(score.pinballLoss).toBe(0);
    }
  });
});

describe("the learning buffer on four simulated kinds of supplier", () => {
  const chances = [1, 2].map(simulateSuppliers);
  const learning = replay(learningBuffer);
  const rolling = replay(() => rollingQuantile(50));
  const fixed = replay(() => meanPlusBuffer(new Map(confidences.map((confidence) => [confidence, 7]))));

  it.each(supplierKinds)("is covered within three points of what was asked for: %s", (kind) => {
    for (const { confidence, coverage } of scoresOf(learning, kind))
      expect(Math.abs(coverage - confidence), `P${confidence * 100}: ${coverage}`).toBeLessThan(0.03);
  });

  it.each(supplierKinds)(
    "costs less than a rolling quantile, and a tenth less than mean + 7 days: %s",
    (kind) => {
      expect(lossOf(learning, kind)).toBeLessThan(lossOf(rolling, kind));
      expect(lossOf(learning, kind)).toBeLessThan(lossOf(fixed, kind) * 0.9);
    },
  );

  function replay(forecaster: () => Forecaster) {
    return chances.flatMap((deliveries) =>
      replayDeliveries(deliveries, forecaster(), { confidences, notice: 14 }),
    );
  }
});

function scoresOf(quoted: ReturnType<typeof replayDeliveries>, kind: string) {
  const afterAYear = quoted.filter(
    ({ delivery }) => delivery.supplierId.startsWith(kind) && delivery.expectedOn >= "2020-01-01",
  );
  return scores(afterAYear, confidences);
}

function lossOf(quoted: ReturnType<typeof replayDeliveries>, kind: string): number {
  return scoresOf(quoted, kind).reduce((sum, { pinballLoss }) => sum + pinballLoss, 0);
}

function onTime(day: string): Delivery {
  return { supplierId: "a", expectedOn: day, receivedOn: day };
}
