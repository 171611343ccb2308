// Reads how the shop reckons its days now, with what that means for an order of today.
import { sql } from "drizzle-orm";
import { getDb } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { getSettings } from "@/domain/store/settings";
import type { StoreSettings } from "@/domain/store/settings-schema";
import { now } from "@/lib/clock";
import { countryName } from "@/lib/countries";
import { addDays } from "@/lib/day";
import { formatDay, formatDayRange } from "@/lib/format-day";
import { plural } from "@/lib/plural";
import { dayRules } from "./day-rules";
import { bufferFrom, ENOUGH_DELIVERIES, forecastFor, type Pool } from "./learned-buffer";
import { incomingWindow, stockWindow } from "./promise-days";

export type PromiseDays = { settings: StoreSettings; examples: string[]; learned: string };

/** `examples` and `learned` are sentences. */
export async function getPromiseDays(actor: Actor): Promise<PromiseDays> {
  authorize(actor, "store.change");
  const [settings, [known], [pool]] = await Promise.all([
    getSettings(getDb()),
    getDb().execute<{ deliveries: number }>(sql`select count(*)::int as deliveries from deliveries`),
    getDb().execute<Pool>(sql`
      select quantiles, basis, receipts, pool_receipts as "poolReceipts"
      from supplier_forecasts where supplier_id is null`),
  ]);
  const { promise, locale } = settings;
  const rules = dayRules(settings, now());
  const style = { locale, today: rules.today };
  const here = stockWindow(rules);
  const expectedOn = addDays(rules.today, 14);
  const forecast = forecastFor(null, pool ?? null, promise);
  const coming = incomingWindow({ expectedOn, buffer: bufferFrom(null, forecast, promise) }, rules, null);
  const verb = rules.transit ? "is there" : "leaves";
  const where = rules.transit && promise.homeCountry ? ` in ${countryName(promise.homeCountry, locale)}` : "";
  return {
    settings,
    examples: [
      `What is in stock ${verb}${where} by ${formatDay(here.latestOn, style)}.`,
      ...(coming
        ? [
            `A delivery of ${formatDay(expectedOn, style)} from a supplier that never delivered before: ${formatDayRange(coming.earliestOn, coming.latestOn, style)}.`,
          ]
        : []),
    ],
    learned: learnedSentence(known?.deliveries ?? 0, promise),
  };
}

function learnedSentence(deliveries: number, { learnsFromDeliveries }: StoreSettings["promise"]): string {
  if (!learnsFromDeliveries) return "The fixed buffer counts for all suppliers.";
  const known = `${plural(deliveries, { one: "delivery is", other: "deliveries are" })} known`;
  return deliveries < ENOUGH_DELIVERIES
    ? `${known}: the fixed buffer counts until there are ${ENOUGH_DELIVERIES}.`
    : `${known}: each supplier's buffer is read from them.`;
}
