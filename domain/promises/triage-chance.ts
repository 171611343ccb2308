// pure
// How likely a told day is still kept, from how late that supplier's deliveries have come.
//
// - The supply must be here so many working days before the told day that it can be checked in, packed and brought: that
//   leaves it so many days after its expected one (the slack; negative when it must come early).
// - The chance is the share of the supplier's deliveries that came within that. A delivery that is overdue can only still
//   come as late as it is or later, so it is the share of those.
// - Where nothing was learned no chance is told; then only what can't be kept, or is overdue, counts as at risk.
//
// Example: told 20 May, 2 working days of our own, expected 12 May → must be here by 18 May, 6 days of slack; of Acme's
// deliveries 85 in 100 came within 6 days → 85 %. On 15 May it isn't here: 60 in 100 had come within 2 days, so of the 40
// that were later 25 came by day 6 → 62 %.
import type { SlipQuantiles } from "@/db/schema/purchasing";
import { type Day, daysBetween } from "@/lib/day";
import { type WorkDays, workDaysBefore } from "@/lib/work-days";
import { leavesBy, type Transit } from "./transit";

/** Below this many in a hundred a promise is at risk: clearly less than the four in five that it was told with. */
export const AT_RISK_BELOW = 70;

/** The told day has passed; it probably can't be kept; it probably can; none was told. */
export type Standing = "broken" | "at_risk" | "fine" | "no_day";

export type ChanceRules = WorkDays & {
  today: Day;
  receivingDays: number;
  handlingDays: number;
  /** The way to the customer; without one the told day is that on which the parcel leaves. */
  transit?: Transit | null;
};

/** What a told day stands on. Without an expected day nothing is known to come. */
export type Stake = { latestOn: Day; expectedOn: Day | null; quantiles: SlipQuantiles | null };

/** `chance` in a hundred; null where nothing was learned that could tell. */
export type Odds = { chance: number | null; isAtRisk: boolean };

export function oddsOf({ latestOn, expectedOn, quantiles }: Stake, rules: ChanceRules): Odds {
  if (expectedOn === null) return { chance: 0, isAtRisk: true };
  const leaves = leavesBy(latestOn, rules);
  const neededOn = workDaysBefore(leaves, rules.receivingDays + rules.handlingDays, rules);
  const slack = daysBetween(expectedOn, neededOn);
  const overdue = Math.max(0, daysBetween(expectedOn, rules.today));
  if (neededOn < rules.today) return { chance: 0, isAtRisk: true };
  if (!quantiles) return { chance: null, isAtRisk: slack < 0 || overdue > 0 };
  const chance = chanceWithin(quantiles, slack, overdue);
  return { chance, isAtRisk: chance < AT_RISK_BELOW };
}

/** How many in a hundred deliveries come within `slack` days, of those that are still possible after `overdue` days. */
export function chanceWithin(quantiles: SlipQuantiles, slack: number, overdue = 0): number {
  const gone = overdue > 0 ? cameWithin(quantiles, overdue - 1) : 0;
  // None was ever that late: whatever comes now is later than all that is known.
  if (gone >= 100) return 0;
  return Math.max(0, Math.floor(((cameWithin(quantiles, slack) - gone) * 100) / (100 - gone)));
}

/** Percentiles are kept where the day changes (slip-quantiles.ts): between two the lower one holds. */
function cameWithin(quantiles: SlipQuantiles, days: number): number {
  const later = Object.entries(quantiles)
    .filter(([, slip]) => slip > days)
    .map(([percentile]) => Number(percentile));
  return later.length === 0 ? 100 : Math.min(...later) - 1;
}
