// pure
// The buffer of one supplier: what was learned of it, else of the store's suppliers together, else the fixed one.
import type { PromiseBuffer } from "@/db/schema/allocation";
import type { SlipQuantiles } from "@/db/schema/purchasing";
import { fixedBuffer } from "./promise-days";
import { EARLIEST_PERCENTILE, slipAt } from "./slip-quantiles";

export type Forecast = {
  quantiles: SlipQuantiles;
  basis: "supplier" | "shrunk" | "pool" | "prior";
  receipts: number;
};

export type BufferRules = { learnsFromDeliveries: boolean; confidencePercent: number; bufferDays: number };

/** What all suppliers of the store say together, and how many deliveries that is. */
export type Pool = Forecast & { poolReceipts: number };

/** With fewer deliveries in the whole store the stated prior would decide: the merchant's own fixed buffer knows better. */
export const ENOUGH_DELIVERIES = 10;

/**
 * The forecast that holds for a supplier: its own, else the store's pool. None, so that the fixed buffer holds, when the
 * store doesn't learn or has received next to nothing.
 */
export function forecastFor(own: Forecast | null, pool: Pool | null, rules: BufferRules): Forecast | null {
  if (!rules.learnsFromDeliveries || pool === null || pool.poolReceipts < ENOUGH_DELIVERIES) return null;
  return own ?? pool;
}

export function bufferFrom(
  supplierId: string | null,
  forecast: Forecast | null,
  rules: BufferRules,
): PromiseBuffer {
  if (!forecast) return fixedBuffer(rules.bufferDays, supplierId);
  return {
    supplierId,
    percentile: rules.confidencePercent,
    days: slipAt(forecast.quantiles, rules.confidencePercent),
    earliestDays: slipAt(forecast.quantiles, EARLIEST_PERCENTILE),
    basis: forecast.basis,
    receipts: forecast.receipts,
  };
}
