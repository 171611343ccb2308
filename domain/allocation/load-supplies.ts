// Reads where the units of some variants lie and come from, and how many of them are taken: the same few rows however many wait.
import { sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { idsOf } from "@/db/rows";
import { type IncomingRow, type LearnedRow, type SupplierRow, suppliedDays } from "./supplied-days";
import type { Position, VariantSupply } from "./variant-state";

/**
 * By variant id, in one statement. `alsoAt`: locations where units are about to arrive, though the variant was never
 * stocked there.
 */
export async function loadSupplies(
  db: Db | Tx,
  variantIds: string[],
  alsoAt: string[] = [],
): Promise<Map<string, VariantSupply>> {
  const rows = await db.execute<SupplyRow>(sql`
    select position.variant_id as "variantId", variant.safety_stock as "safetyStock",
      product.release_on::text as "releaseOn",
      position.on_hand as "onHand", position.pegged_on_hand as "peggedOnHand", position.incoming as "incomingUnits",
      position.pegged_incoming as "peggedIncoming", position.unpegged, position.last_queued_at as "lastQueuedAt",
      coalesce(levels.list, '[]') as levels, coalesce(incoming.list, '[]') as incoming,
      coalesce(suppliers.list, '[]') as suppliers, (select settings->'promise' from store) as promise,
      (select jsonb_build_object('quantiles', quantiles, 'basis', basis, 'receipts', receipts,
        'poolReceipts', pool_receipts) from supplier_forecasts where supplier_id is null) as pool
    from stock_positions position
    join variants variant on variant.id = position.variant_id
    join products product on product.id = variant.product_id
    cross join lateral (
      select jsonb_agg(jsonb_build_object('locationId', location.id, 'onHand', coalesce(level.on_hand, 0),
        'pegged', coalesce(level.pegged, 0)) order by location.priority, location.id) as list
      from locations location
      left join stock_levels level on level.variant_id = position.variant_id and level.location_id = location.id
      where level.variant_id is not null or location.id = any(${idsOf(alsoAt)})) levels
    cross join lateral (
      select jsonb_agg(jsonb_build_object('lineId', line.id, 'expectedOn', line.expected_on,
        'open', line.open_quantity, 'pegged', line.pegged, 'supplierId', purchase.supplier_id)
        order by line.expected_on, line.id) as list
      from purchase_order_lines line join purchase_orders purchase on purchase.id = line.purchase_order_id
      where line.variant_id = position.variant_id and line.open_quantity > 0) incoming
    cross join lateral (
      select jsonb_agg(jsonb_build_object('id', supplier.id, 'name', supplier.name,
        'leadTimeDays', case when source.supplier_id is not null then coalesce(source.lead_time_days, supplier.lead_time_days) end,
        'workingWeekdays', supplier.working_weekdays, 'orderWeekdays', supplier.order_weekdays,
        'closures', (select coalesce(jsonb_agg(jsonb_build_object('fromDay', from_day, 'toDay', to_day)), '[]')
          from supplier_closures where supplier_id = supplier.id),
        'forecast', (select jsonb_build_object('quantiles', quantiles, 'basis', basis, 'receipts', receipts)
          from supplier_forecasts where supplier_id = supplier.id)) order by source.preference, supplier.id) as list
      from (
        select supplier_id from supplier_variants where variant_id = position.variant_id
        union select purchase.supplier_id
        from purchase_order_lines line join purchase_orders purchase on purchase.id = line.purchase_order_id
        where line.variant_id = position.variant_id and line.open_quantity > 0) concerned
      join suppliers supplier on supplier.id = concerned.supplier_id
      left join supplier_variants source on source.supplier_id = supplier.id and source.variant_id = position.variant_id) suppliers
    where position.variant_id = any(${idsOf(variantIds)})`);
  return new Map(rows.map((row) => [row.variantId, supplyOf(row)]));
}

type SupplyRow = Pick<VariantSupply, "variantId" | "safetyStock" | "releaseOn" | "levels"> &
  Omit<Position, "incoming"> &
  LearnedRow & {
    incomingUnits: number;
    lastQueuedAt: string | null;
    incoming: IncomingRow[];
    suppliers: SupplierRow[];
  };

function supplyOf(row: SupplyRow): VariantSupply {
  const { variantId, safetyStock, releaseOn, levels, lastQueuedAt } = row;
  const { onHand, peggedOnHand, peggedIncoming, unpegged } = row;
  return {
    variantId,
    safetyStock,
    releaseOn,
    levels,
    ...suppliedDays(row),
    position: { onHand, peggedOnHand, incoming: row.incomingUnits, peggedIncoming, unpegged },
    lastQueuedAt: lastQueuedAt === null ? null : new Date(lastQueuedAt),
  };
}
