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

/**
 * The forecast that holds for a supplier: its own, else the store's pool. None when the store doesn't learn, or nothing was
 * ever received: then the fixed buffer holds, as in a shop that knows its supplier better than any prior.
 */
export function forecastFor(
  own: Forecast | null,
  pool: Forecast | null,
  rules: BufferRules,
): Forecast | null {
  return rules.learnsFromDeliveries ? (own ?? pool) : null;
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
