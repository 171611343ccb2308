// Reads where the units of some variants lie and come from, and how many of them are taken: the same few rows however many wait.
import { sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { idsOf } from "@/db/rows";
import type { Incoming, Level, Position, VariantSupply } from "./variant-state";

/** By variant id. `alsoAt`: locations where units are about to arrive, though the variant was never stocked there. */
export async function loadSupplies(
  db: Db | Tx,
  variantIds: string[],
  alsoAt: string[] = [],
): Promise<Map<string, VariantSupply>> {
  const [positions, levels, incoming] = await Promise.all([
    readPositions(db, variantIds),
    readLevels(db, variantIds, alsoAt),
    readIncoming(db, variantIds),
  ]);
  const levelsOf = Map.groupBy(levels, (level) => level.variantId);
  const incomingOf = Map.groupBy(incoming, (line) => line.variantId);
  return new Map(
    positions.map(({ variantId, safetyStock, releaseOn, leadTimeDays, lastQueuedAt, ...position }) => [
      variantId,
      {
        variantId,
        safetyStock,
        releaseOn,
        leadTimeDays,
        levels: levelsOf.get(variantId) ?? [],
        incoming: incomingOf.get(variantId) ?? [],
        position,
        lastQueuedAt: lastQueuedAt === null ? null : new Date(lastQueuedAt),
      },
    ]),
  );
}

type PositionRow = Position &
  Pick<VariantSupply, "variantId" | "safetyStock" | "releaseOn" | "leadTimeDays"> & {
    lastQueuedAt: string | null;
  };

async function readPositions(db: Db | Tx, ids: string[]): Promise<PositionRow[]> {
  return db.execute<PositionRow>(sql`
    select position.variant_id as "variantId", variant.safety_stock as "safetyStock",
      product.release_on::text as "releaseOn",
      (select min(supplier.lead_time_days) from supplier_variants source
        join suppliers supplier on supplier.id = source.supplier_id
        where source.variant_id = position.variant_id) as "leadTimeDays",
      position.on_hand as "onHand", position.pegged_on_hand as "peggedOnHand", position.incoming,
      position.pegged_incoming as "peggedIncoming", position.unpegged, position.last_queued_at as "lastQueuedAt"
    from stock_positions position
    join variants variant on variant.id = position.variant_id
    join products product on product.id = variant.product_id
    where position.variant_id = any(${idsOf(ids)})`);
}

async function readLevels(
  db: Db | Tx,
  ids: string[],
  alsoAt: string[],
): Promise<(Level & { variantId: string })[]> {
  return db.execute<Level & { variantId: string }>(sql`
    select variant.id as "variantId", location.id as "locationId", coalesce(level.on_hand, 0) as "onHand",
      coalesce(level.pegged, 0) as pegged
    from unnest(${idsOf(ids)}) as variant(id)
    cross join locations location
    left join stock_levels level on level.variant_id = variant.id and level.location_id = location.id
    where level.variant_id is not null or location.id = any(${idsOf(alsoAt)})
    order by location.priority, location.id`);
}

async function readIncoming(db: Db | Tx, ids: string[]): Promise<(Incoming & { variantId: string })[]> {
  return db.execute<Incoming & { variantId: string }>(sql`
    select variant_id as "variantId", id as "lineId", expected_on::text as "expectedOn", open_quantity as open, pegged
    from purchase_order_lines where variant_id = any(${idsOf(ids)}) and open_quantity > 0
    order by expected_on, id`);
}
