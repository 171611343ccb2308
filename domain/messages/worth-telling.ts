// pure
// Which changes of a customer's wait are mailed: at most one for each real change of supply, and none that doesn't matter.
//
// - Units came in, the last day is later than what was told, or no day is known any more: always.
// - A better day: when it is better by enough days, or when no day was known before. Else it is on the order page.
// - A day that moved but stays inside what was told, and another way to keep it: nothing.
import type { LineOutcome } from "@/domain/allocation/replan";
import { lineWindow } from "@/domain/promises/promise-days";
import { daysBetween } from "@/lib/day";

export function isWorthTelling(outcome: LineOutcome, tellEarlierDays: number): boolean {
  if (outcome.change === "unchanged") return false;
  if (outcome.change !== "earlier") return true;
  const was = lineWindow(outcome.before).latestOn;
  const is = lineWindow(outcome.after).latestOn;
  return is !== null && (was === null || daysBetween(is, was) >= tellEarlierDays);
}
