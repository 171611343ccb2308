// Units that move between our own places: what is on its way is incoming where it goes, as if a supplier sent it.
import { inArray, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { idsOf } from "@/db/rows";
import { locations } from "@/db/schema/stock";
import { type LockedPurchaseOrder, lockPurchaseOrder } from "@/domain/purchasing/purchase-orders";
import { Refusal } from "@/lib/refusal";
import type { PlaceUnits } from "./transfer-units";

export type LockedTransfer = LockedPurchaseOrder & { fromLocationId: string };

/** Locks the transfer before its variants; what comes from a supplier is no transfer. */
export async function lockTransfer(tx: Tx, id: string): Promise<LockedTransfer> {
  const order = await lockPurchaseOrder(tx, id);
  const { fromLocationId } = order;
  if (fromLocationId === null) throw new Refusal("not_found", "There is no such transfer.");
  return { ...order, fromLocationId };
}

/** The names of two places; refuses one that isn't there. */
export async function namePlaces(
  db: Db | Tx,
  { fromLocationId, locationId }: { fromLocationId: string; locationId: string },
): Promise<{ from: string; to: string }> {
  const rows = await db
    .select({ id: locations.id, name: locations.name })
    .from(locations)
    .where(inArray(locations.id, [fromLocationId, locationId]));
  const nameOf = (id: string) => rows.find((row) => row.id === id)?.name;
  const from = nameOf(fromLocationId);
  const to = nameOf(locationId);
  if (from === undefined)
    throw new Refusal("invalid", "This place is no longer here. Choose another.", "fromLocationId");
  if (to === undefined)
    throw new Refusal("invalid", "This place is no longer here. Choose another.", "locationId");
  return { from, to };
}

/** What lies at a place of these variants and how much of it is somebody's; one that never lay there has none. */
export async function readPlaceUnits(
  tx: Tx,
  locationId: string,
  variantIds: string[],
): Promise<Map<string, PlaceUnits>> {
  const rows = await tx.execute<PlaceUnits & { variantId: string }>(sql`
    select variant.id as "variantId", product.title, coalesce(level.on_hand, 0) as "onHand",
      coalesce(level.pegged, 0) as pegged
    from variants variant
    join products product on product.id = variant.product_id
    left join stock_levels level on level.variant_id = variant.id and level.location_id = ${locationId}::uuid
    where variant.id = any(${idsOf(variantIds)})`);
  return new Map(rows.map(({ variantId, ...units }) => [variantId, units]));
}
