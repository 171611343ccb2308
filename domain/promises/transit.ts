// pure
// How long a parcel is under way, by the country it goes to.
import type { Day } from "@/lib/day";
import { addWorkDays, type WorkDays, workDaysBefore } from "@/lib/work-days";

/** Business days from the day a parcel leaves to the day it is there. */
export type Transit = { minDays: number; maxDays: number };

/** No countries: every other one. */
export type TransitZone = Transit & { countries: readonly string[] };

type Way = { transit?: Transit | null; holidays: ReadonlySet<Day> };

/** The way to a country; null when none is known, or no country. */
export function transitTo(zones: readonly TransitZone[], country: string | null): Transit | null {
  if (country === null) return null;
  const named = zones.find((zone) => zone.countries.includes(country));
  return named ?? zones.find((zone) => zone.countries.length === 0) ?? null;
}

/** From the days a parcel leaves to the days it is there; the same where the way isn't known. */
export function there<Days extends { earliestOn: Day; latestOn: Day }>(leaves: Days, way: Way): Days {
  if (!way.transit) return leaves;
  const { minDays, maxDays } = way.transit;
  return {
    ...leaves,
    earliestOn: addWorkDays(leaves.earliestOn, minDays, carrier(way)),
    latestOn: addWorkDays(leaves.latestOn, maxDays, carrier(way)),
  };
}

/** The last day on which a parcel may leave to be there by `day`. */
export function leavesBy(day: Day, way: Way): Day {
  return way.transit ? workDaysBefore(day, way.transit.maxDays, carrier(way)) : day;
}

// Carriers work Monday to Friday, whatever the store does; its holidays are mostly theirs too.
function carrier({ holidays }: Way): WorkDays {
  return { holidays };
}
