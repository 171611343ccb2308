// pure
// How good the days are that are added to a supplier's: each past delivery is quoted again, knowing only what was known
// two weeks before, and compared with the shop's fixed days.
import { type QuotedDelivery, replayDeliveries, scores } from "./calibration";
import { learningBuffer } from "./calibration-forecasters";
import { type Delivery, pinball } from "./slip-record";

export const replayedConfidences = [0.5, 0.8, 0.9, 0.95];
const NOTICE_DAYS = 14;
/** The first deliveries of a shop are quoted from next to nothing: they only teach. */
const TEACHING = 20;
const LEAST_DELIVERIES = 10;

export type ReplayScore = {
  percentile: number;
  deliveries: number;
  /** In a hundred: how many came in time, ties counted by the part of the day that was needed. */
  coverage: number;
  kept: number;
  sooner: number;
  /** Mean loss a delivery, in days: a day late costs the confidence, a day told too many the rest. Lower is better. */
  loss: number;
  /** The same with the shop's fixed days. */
  fixedLoss: number;
  /** Days added in the mean. */
  days: number;
};

/** Of all deliveries, or of one supplier's with what all taught. Empty while there are too few. */
export function replayScores(
  deliveries: readonly Delivery[],
  { supplierId, fixedDays }: { supplierId: string | null; fixedDays: number },
): ReplayScore[] {
  const quoted = replayDeliveries(deliveries, learningBuffer(), {
    confidences: replayedConfidences,
    notice: NOTICE_DAYS,
  })
    .slice(TEACHING)
    .filter(({ delivery }) => supplierId === null || delivery.supplierId === supplierId);
  if (quoted.length < LEAST_DELIVERIES) return [];
  return scores(quoted, replayedConfidences).map((score) => ({
    percentile: Math.round(score.confidence * 100),
    deliveries: score.deliveries,
    coverage: score.coverage * 100,
    kept: score.kept * 100,
    sooner: score.keptADaySooner * 100,
    loss: score.pinballLoss,
    fixedLoss: fixedLoss(quoted, fixedDays, score.confidence),
    days: score.meanDaysTold,
  }));
}

function fixedLoss(quoted: readonly QuotedDelivery[], days: number, confidence: number): number {
  return quoted.reduce((sum, { slip }) => sum + pinball(slip, days, confidence), 0) / quoted.length;
}
