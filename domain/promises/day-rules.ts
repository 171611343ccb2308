// pure
import { Temporal } from "temporal-polyfill";
import type { StoreSettings } from "@/domain/store/settings-schema";
import { addDays, type Day, dayAt } from "@/lib/day";
import type { DayRules } from "./promise-days";
import { transitTo } from "./transit";

/**
 * The shop's own days: today on its clock, when it works, how long it takes to check in and to hand over, and how long
 * parcels are under way to `country`: the home country unless another is known.
 */
export function dayRules(
  settings: Pick<StoreSettings, "timeZone" | "holidays" | "promise">,
  now: Date,
  country: string | null = settings.promise.homeCountry,
): DayRules {
  const { handlingDays, receivingDays, bufferDays, workingWeekdays, handlingCutoff, transit } =
    settings.promise;
  const today = dayAt(now, settings.timeZone);
  return {
    today,
    holidays: new Set(settings.holidays),
    workingWeekdays,
    handlingFrom: isPast(handlingCutoff, { today, now, timeZone: settings.timeZone })
      ? addDays(today, 1)
      : today,
    handlingDays,
    receivingDays,
    bufferDays,
    transit: transitTo(transit, country),
    transitZones: transit,
  };
}

/**
 * Compared as instants: when the clocks go back, the hour before the cut-off doesn't come again; a cut-off in the hour
 * that is left out in spring is past when that hour would be.
 */
function isPast(cutoff: string | null, at: { today: Day; now: Date; timeZone: string }): boolean {
  if (cutoff === null) return false;
  const until = Temporal.PlainDate.from(at.today).toZonedDateTime({
    timeZone: at.timeZone,
    plainTime: cutoff,
  });
  return at.now.getTime() >= until.epochMilliseconds;
}
