// Reads where the units of some variants lie and come from, and how many of them are taken: the same few rows however many wait.
import { sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { idsOf } from "@/db/rows";
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
      (select min(supplier.lead_time_days) from supplier_variants source
        join suppliers supplier on supplier.id = source.supplier_id
        where source.variant_id = position.variant_id) as "leadTimeDays",
      position.on_hand as "onHand", position.pegged_on_hand as "peggedOnHand", position.incoming as "incomingUnits",
      position.pegged_incoming as "peggedIncoming", position.unpegged, position.last_queued_at as "lastQueuedAt",
      coalesce(levels.list, '[]') as levels, coalesce(incoming.list, '[]') as incoming
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
        'open', line.open_quantity, 'pegged', line.pegged) order by line.expected_on, line.id) as list
      from purchase_order_lines line
      where line.variant_id = position.variant_id and line.open_quantity > 0) incoming
    where position.variant_id = any(${idsOf(variantIds)})`);
  return new Map(rows.map((row) => [row.variantId, supplyOf(row)]));
}

type SupplyRow = Omit<VariantSupply, "position" | "lastQueuedAt"> &
  Omit<Position, "incoming"> & { incomingUnits: number; lastQueuedAt: string | null };

function supplyOf(row: SupplyRow): VariantSupply {
  const { onHand, peggedOnHand, incomingUnits, peggedIncoming, unpegged, lastQueuedAt, ...supply } = row;
  return {
    ...supply,
    position: { onHand, peggedOnHand, incoming: incomingUnits, peggedIncoming, unpegged },
    lastQueuedAt: lastQueuedAt === null ? null : new Date(lastQueuedAt),
  };
}
