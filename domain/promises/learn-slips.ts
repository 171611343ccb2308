// The shop learns how late its suppliers come: of one after its delivery, of all of them every night.
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { findDeliverers, readDeliveries } from "@/domain/purchasing/deliveries";
import { getSettings } from "@/domain/store/settings";
import { markPagesStale } from "@/domain/store/stale-pages";
import { now } from "@/lib/clock";
import { dayAt } from "@/lib/day";
import { findVariantsOf, keepForecastsOf, lockForecasts, writeForecasts } from "./forecasts";
import { learnedForecasts } from "./learned-forecasts";

/**
 * Learns of one supplier, or of all. What customers were told stays told; only new promises use what was learned, and
 * the product pages that show days are made again. Doing it twice changes nothing.
 */
export async function learnSlips(
  actor: Actor,
  input: { supplierId?: string } = {},
): Promise<{ learned: number; changed: number }> {
  authorize(actor, "purchasing.change");
  const at = now();
  return transaction(async (tx) => {
    const settings = await getSettings(tx);
    await lockForecasts(tx);
    const deliverers = await findDeliverers(tx);
    const learning = input.supplierId === undefined ? deliverers : [input.supplierId];
    const deliveries = await readDeliveries(tx, learning);
    const forecasts = learnedForecasts(deliveries, learning, dayAt(at, settings.timeZone));
    const changed = await writeForecasts(tx, forecasts, at);
    await keepForecastsOf(tx, deliverers);
    await markPagesStale(tx, { variantIds: await findVariantsOf(tx, changed) });
    return {
      learned: forecasts.filter(({ supplierId }) => supplierId !== null).length,
      changed: changed.length,
    };
  });
}
