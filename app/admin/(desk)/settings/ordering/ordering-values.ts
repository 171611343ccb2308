// pure
// How the settings of ordering are written in their form, and read back from what was typed.
import type { StoreSettings } from "@/domain/store/settings-schema";
import { minorText } from "@/lib/minor-text";

export function orderingValues(settings: StoreSettings): Record<string, string> {
  const { shipping, currency } = settings;
  return {
    standardMinor: minorText(shipping.standardMinor, currency),
    freeFromMinor: shipping.freeFromMinor === null ? "" : minorText(shipping.freeFromMinor, currency),
    extraParcelMinor: minorText(shipping.extraParcelMinor, currency),
    countries: shipping.countries?.join(", ") ?? "",
    taxRateBasisPoints: String(settings.taxRateBasisPoints / 100),
    keepUnitsHours: String(settings.payment.keepUnitsHours),
    returnDays: String(settings.returns.days),
    orderLinesAtMost: String(settings.orderLinesAtMost),
  };
}

/** "DE, at" → DE and AT; nothing typed is everywhere. */
export function readCountries(typed: string): string[] | null {
  const codes = typed.split(/[\s,;]+/).filter((code) => code !== "");
  return codes.length === 0 ? null : codes.map((code) => code.toUpperCase());
}

/** "7.5" → 750 basis points; not whole when it has a third digit after the point. */
export function readPercent(typed: string): number {
  const [, whole = "", fraction = ""] = /^(\d{1,3})(?:[.,](\d{1,4}))?$/.exec(typed.trim()) ?? [];
  if (whole === "") return Number.NaN;
  const points = Number(whole) * 100 + Number(fraction.slice(0, 2).padEnd(2, "0"));
  return /^0*$/.test(fraction.slice(2)) ? points : points + 0.5;
}
