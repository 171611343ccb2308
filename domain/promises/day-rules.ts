// pure
import type { StoreSettings } from "@/domain/store/settings-schema";
import { dayAt } from "@/lib/day";
import type { DayRules } from "./promise-days";

/** The shop's own days: today on its clock, its holidays, how long it takes to check in and to hand over. */
export function dayRules(settings: StoreSettings, now: Date): DayRules {
  return {
    today: dayAt(now, settings.timeZone),
    holidays: new Set(settings.holidays),
    handlingDays: settings.promise.handlingDays,
    receivingDays: settings.promise.receivingDays,
    bufferDays: settings.promise.bufferDays,
  };
}
