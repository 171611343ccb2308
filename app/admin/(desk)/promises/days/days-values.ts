import { transitText } from "@/domain/promises/day-texts";
import type { StoreSettings } from "@/domain/store/settings-schema";

/** The settings as the form's fields show them. */
export function daysValues({ promise, holidays }: StoreSettings): Record<string, string> {
  return {
    handlingDays: String(promise.handlingDays),
    receivingDays: String(promise.receivingDays),
    bufferDays: String(promise.bufferDays),
    confidencePercent: String(promise.confidencePercent),
    handlingCutoff: promise.handlingCutoff ?? "",
    homeCountry: promise.homeCountry ?? "",
    transit: transitText(promise.transit),
    holidays: holidays.join("\n"),
  };
}
