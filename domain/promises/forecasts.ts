// What was learned of each supplier, kept beside the deliveries it was learned from: a promise at checkout only reads it.
import { sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { at, idsOf, rowsOf } from "@/db/rows";
import { newId } from "@/lib/id";
import type { LearnedForecast } from "./learned-forecasts";

/** One store learns at a time, so that the one who learns last knows most. */
export async function lockForecasts(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('supplier_forecasts', 0))`);
}

/** Writes the forecasts and gives the suppliers whose days changed; null among them stands for all without a delivery. */
export async function writeForecasts(
  tx: Tx,
  forecasts: readonly LearnedForecast[],
  learnedAt: Date,
): Promise<(string | null)[]> {
  const rows = forecasts.map((forecast) => ({
    id: newId(),
    supplier_id: forecast.supplierId,
    quantiles: forecast.quantiles,
    receipts: forecast.receipts,
    pool_receipts: forecast.poolReceipts,
    basis: forecast.basis,
    is_moving: forecast.isMoving,
  }));
  const list = sql`${rowsOf(rows)} as row(id uuid, supplier_id uuid, quantiles jsonb, receipts int, pool_receipts int,
    basis text, is_moving boolean)`;
  const changed = await tx.execute<{ supplierId: string | null }>(sql`
    select row.supplier_id as "supplierId" from ${list}
    left join supplier_forecasts known on known.supplier_id is not distinct from row.supplier_id
    where known.quantiles is distinct from row.quantiles`);
  await tx.execute(sql`
    insert into supplier_forecasts (id, supplier_id, quantiles, receipts, pool_receipts, basis, is_moving, learned_at)
    select id, supplier_id, quantiles, receipts, pool_receipts, basis, is_moving, ${at(learnedAt)} from ${list}
    on conflict on constraint supplier_forecasts_once do update set
      quantiles = excluded.quantiles, receipts = excluded.receipts, pool_receipts = excluded.pool_receipts,
      basis = excluded.basis, is_moving = excluded.is_moving, learned_at = excluded.learned_at`);
  return changed.map((row) => row.supplierId);
}

/** Forgets what was learned from deliveries that are gone: all but these suppliers', and the pool when there are none. */
export async function keepForecastsOf(tx: Tx, supplierIds: readonly string[]): Promise<void> {
  await tx.execute(sql`
    delete from supplier_forecasts
    where case when supplier_id is null then ${supplierIds.length === 0} else supplier_id <> all(${idsOf(supplierIds)}) end`);
}

/** When the store last learned of all its suppliers; null when it never did. */
export async function lastLearnedAt(db: Db | Tx): Promise<Date | null> {
  const [row] = await db.execute<{ at: string | null }>(sql`
    select min(learned_at) as at from supplier_forecasts`);
  return row?.at ? new Date(row.at) : null;
}

/** The variants whose days follow from these suppliers, on order or by lead time; null: from those without a delivery. */
export async function findVariantsOf(tx: Tx, supplierIds: readonly (string | null)[]): Promise<string[]> {
  if (supplierIds.length === 0) return [];
  const known = supplierIds.filter((id) => id !== null);
  const rows = await tx.execute<{ id: string }>(sql`
    with meant as (
      select id from suppliers where id = any(${idsOf(known)}) or (${supplierIds.includes(null)}
        and not exists (select from supplier_forecasts where supplier_id = suppliers.id)))
    select variant_id as id from supplier_variants where supplier_id in (select id from meant)
    union
    select line.variant_id from purchase_order_lines line
    join purchase_orders purchase on purchase.id = line.purchase_order_id
    where purchase.supplier_id in (select id from meant) and line.open_quantity > 0`);
  return rows.map((row) => row.id);
}
