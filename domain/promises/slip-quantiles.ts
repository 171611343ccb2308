// pure
// What is kept of a supplier's slip: by which day after the expected one so many in a hundred deliveries have come.
//
// Only the percentiles at which the day changes are kept, and those that people ask for; between two the lower one holds.
import type { SlipQuantiles } from "@/db/schema/purchasing";
import { bufferQuantile } from "./slip";
import type { SlipCurve } from "./slip-curve";

/** A customer's earliest day is the one by which so many in a hundred deliveries have come. */
export const EARLIEST_PERCENTILE = 20;

const alwaysKept = [1, 10, 20, 50, 80, 90, 95, 99, 100];

export function quantilesOf(curve: SlipCurve): SlipQuantiles {
  const quantiles: SlipQuantiles = {};
  let before: number | undefined;
  for (let percentile = 1; percentile <= 100; percentile += 1) {
    const { days } = bufferQuantile(curve, percentile / 100);
    if (days !== before || alwaysKept.includes(percentile)) quantiles[percentile] = days;
    before = days;
  }
  return quantiles;
}

/** Days after the expected day by which `percentile` in a hundred deliveries have come. */
export function slipAt(quantiles: SlipQuantiles, percentile: number): number {
  return stepAt(stepsOf(quantiles), percentile);
}

/**
 * The same for a delivery that hasn't come and is `overdue` days late already: only slips of that many days and more are
 * still possible. Undefined when no delivery was ever that late: nothing can be said any more.
 */
export function slipGiven(quantiles: SlipQuantiles, percentile: number, overdue: number): number | undefined {
  const steps = stepsOf(quantiles);
  const firstLeft = steps.find(({ days }) => days >= overdue);
  if (!firstLeft) return undefined;
  const cameSooner = firstLeft.percentile - 1;
  return stepAt(steps, cameSooner + Math.ceil((percentile * (100 - cameSooner)) / 100));
}

type Step = { percentile: number; days: number };

function stepsOf(quantiles: SlipQuantiles): Step[] {
  return Object.entries(quantiles)
    .map(([percentile, days]) => ({ percentile: Number(percentile), days }))
    .sort((a, b) => a.percentile - b.percentile);
}

function stepAt(steps: readonly Step[], percentile: number): number {
  return (steps.findLast((step) => step.percentile <= percentile) ?? steps[0])?.days ?? 0;
}
