// Units that are held for the shopper whose cart this is: they are theirs to buy, though nobody else can have them.
import { sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import type { Bucket } from "@/domain/promises/line-truth";

export type OwnHold = { variantId: string; quantity: number; expiresAt: Date };

export async function readOwnHolds(db: Db | Tx, cartId: string, now: Date): Promise<OwnHold[]> {
  const rows = await db.execute<{ variantId: string; quantity: number; expiresAt: string }>(sql`
    select hold.variant_id as "variantId", sum(hold.quantity)::int as quantity, min(hold.expires_at) as "expiresAt"
    from invitations invitation join holds hold on hold.id = invitation.hold_id
    where invitation.claimed_cart_id = ${cartId} and hold.ended_at is null
      and hold.expires_at > ${now.toISOString()}::timestamptz
    group by hold.variant_id`);
  return rows.map((row) => ({ ...row, expiresAt: new Date(row.expiresAt) }));
}

/** The buckets by variant id, with the shopper's own held units first. */
export async function withOwnHolds(
  db: Db | Tx,
  cartId: string,
  now: Date,
  bucketsOf: Map<string, Bucket[]>,
): Promise<Map<string, Bucket[]>> {
  const own = await readOwnHolds(db, cartId, now);
  return new Map(
    [...bucketsOf].map(([variantId, buckets]) => {
      const held = own.find((hold) => hold.variantId === variantId);
      return [variantId, held ? [heldBucket(held.quantity), ...buckets] : buckets];
    }),
  );
}

function heldBucket(quantity: number): Bucket {
  return { quantity, basis: "stock", earliestOn: null, latestOn: null };
}
