// pure
// What the store's deliveries say of some suppliers, and of a supplier that has delivered nothing yet.
import type { SlipQuantiles } from "@/db/schema/purchasing";
import { addDays, type Day } from "@/lib/day";
import { type SlipBasis, slipForecast } from "./slip";
import { quantilesOf } from "./slip-quantiles";
import { type Delivery, slipBook } from "./slip-record";

export type LearnedForecast = {
  /** Null for the store's pool: what holds for suppliers without a delivery. */
  supplierId: string | null;
  quantiles: SlipQuantiles;
  receipts: number;
  poolReceipts: number;
  basis: SlipBasis;
  isMoving: boolean;
};

/** No supplier bears this id: its forecast is the pool's. */
const NOBODY = "";

/** Of these suppliers and of the pool; nothing at all while nothing was ever received. */
export function learnedForecasts(
  deliveries: readonly Delivery[],
  supplierIds: readonly string[],
  today: Day,
): LearnedForecast[] {
  // What came today is in the books already, and counts from now on.
  const asOf = addDays(today, 1);
  const book = slipBook(deliveries, asOf);
  if (book.size === 0) return [];
  const learned = [NOBODY, ...supplierIds].filter((id) => id === NOBODY || book.has(id));
  return learned.map((id) => {
    const { curve, basis, pool, isMoving } = slipForecast(book, id, asOf);
    return {
      supplierId: id === NOBODY ? null : id,
      quantiles: quantilesOf(curve),
      receipts: book.get(id)?.receipts ?? 0,
      poolReceipts: pool.receipts,
      basis,
      isMoving,
    };
  });
}
