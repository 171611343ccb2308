// How many units of a variant nobody waits for: on hand, less what is somebody's, less safety stock.
import { sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";

export async function readFree(db: Db | Tx, variantId: string): Promise<number> {
  const [row] = await db.execute<{ free: number }>(sql`
    select greatest(0, position.on_hand - position.pegged_on_hand - variant.safety_stock) as free
    from stock_positions position join variants variant on variant.id = position.variant_id
    where position.variant_id = ${variantId}::uuid`);
  return row?.free ?? 0;
}

/** The same for several, as a wave is told of them. */
export async function freeOf(
  db: Db | Tx,
  variantIds: string[],
): Promise<{ variantId: string; free: number }[]> {
  const free: { variantId: string; free: number }[] = [];
  for (const variantId of variantIds) free.push({ variantId, free: await readFree(db, variantId) });
  return free;
}
