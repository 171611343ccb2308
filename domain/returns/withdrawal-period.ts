// pure
// Until when a customer may withdraw from the contract: so many days after the last parcel is there.
//
// - While something is still to come, the time hasn't begun.
// - Where it isn't known how long parcels are under way, a week is assumed: the time begins when goods are received.
//
// Example: last parcel left on 1 June, 2 days under way, 14 days → until 17 June.
import type { Transit } from "@/domain/promises/transit";
import { addDays, type Day } from "@/lib/day";
import { addWorkDays } from "@/lib/work-days";

const assumedDaysUnderWay = 7;

export type Shipment = { hasOpenUnits: boolean; lastShippedOn: Day | null };

/** The last day; null when it isn't fixed yet, because units are still to come. */
export function withdrawUntil(
  { hasOpenUnits, lastShippedOn }: Shipment,
  rules: { days: number; transit: Transit | null },
): Day | null {
  if (hasOpenUnits || lastShippedOn === null) return null;
  const there = rules.transit
    ? addWorkDays(lastShippedOn, rules.transit.maxDays, { holidays: new Set() })
    : addDays(lastShippedOn, assumedDaysUnderWay);
  return addDays(there, rules.days);
}

/** Nothing shipped and nothing open: there is no contract left to withdraw from. */
export function mayWithdraw(
  shipment: Shipment,
  rules: { days: number; transit: Transit | null; today: Day },
): boolean {
  if (!shipment.hasOpenUnits && shipment.lastShippedOn === null) return false;
  const until = withdrawUntil(shipment, rules);
  return until === null || rules.today <= until;
}
