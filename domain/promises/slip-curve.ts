// pure
// How many days late (or early) deliveries come, as weights on whole days: what a buffer is read from.
//
// A curve has one weight per whole day from 400 days early to 400 late; what lies beyond is counted at the end.

/** The farthest slip that is told apart, in days. */
export const FARTHEST = 400;
const LENGTH = 2 * FARTHEST + 1;

export type SlipCurve = { readonly weights: Float64Array; total: number };

/**
 * The first whole day by which a share `confidence` has come. `tieShare` says how much of that day itself was needed:
 * 1 when the share is reached just at its end, 0.3 when three in ten of those who come exactly then would have done.
 */
export type SlipQuantile = { days: number; tieShare: number };

export function emptyCurve(): SlipCurve {
  return { weights: new Float64Array(LENGTH), total: 0 };
}

/** All older weight counts `factor` of what it did. */
export function fade(curve: SlipCurve, factor: number): void {
  for (let at = 0; at < LENGTH; at += 1) curve.weights[at] = (curve.weights[at] ?? 0) * factor;
  curve.total *= factor;
}

export function addSlip(curve: SlipCurve, days: number, weight = 1): void {
  const at = positionOf(days);
  curve.weights[at] = (curve.weights[at] ?? 0) + weight;
  curve.total += weight;
}

/** Adds `factor` of another curve, moved by so many days. */
export function addCurve(curve: SlipCurve, other: SlipCurve, factor: number, movedBy = 0): void {
  if (factor <= 0 || other.total <= 0) return;
  for (let at = 0; at < LENGTH; at += 1) {
    const weight = other.weights[at] ?? 0;
    if (weight > 0) {
      const target = positionOf(at - FARTHEST + movedBy);
      curve.weights[target] = (curve.weights[target] ?? 0) + weight * factor;
    }
  }
  curve.total += other.total * factor;
}

/**
 * A curve without weight is taken to come on its day. `unseen` is the weight of what hasn't happened yet, later than all
 * that has: without it few receipts promise too much.
 */
export function quantileOf(curve: SlipCurve, confidence: number, unseen = 0): SlipQuantile {
  const wanted = Math.min(confidence * (curve.total + unseen), curve.total);
  let before = 0;
  for (let at = 0; at < LENGTH; at += 1) {
    const weight = curve.weights[at] ?? 0;
    // The hair's breadth keeps 4 of 5 receipts at 80 %, whatever the rounding of their sum.
    if (weight > 0 && before + weight >= wanted - 1e-9 * curve.total)
      return { days: at - FARTHEST, tieShare: Math.min(1, Math.max(0, (wanted - before) / weight)) };
    before += weight;
  }
  return { days: 0, tieShare: 1 };
}

function positionOf(days: number): number {
  return Math.max(-FARTHEST, Math.min(FARTHEST, days)) + FARTHEST;
}
