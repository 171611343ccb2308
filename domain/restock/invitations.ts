// The waves and their invitations: who was invited, which unit is held for them, and whether they took it.
import { eq, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { holds, invitations, waves } from "@/db/schema/restock";

export async function insertWave(
  tx: Tx,
  wave: typeof waves.$inferInsert,
  invited: (typeof invitations.$inferInsert)[],
): Promise<void> {
  await tx.insert(waves).values(wave);
  for (let start = 0; start < invited.length; start += 1000) {
    await tx.insert(invitations).values(invited.slice(start, start + 1000));
  }
}

export type Invitation = {
  id: string;
  subscriptionId: string;
  holdId: string;
  variantId: string;
  expiresAt: Date;
  endedAt: Date | null;
  consumedByOrderId: string | null;
  claimedCartId: string | null;
};

export async function findInvitation(db: Db | Tx, id: string): Promise<Invitation | undefined> {
  const [row] = await db
    .select({
      id: invitations.id,
      subscriptionId: invitations.subscriptionId,
      holdId: invitations.holdId,
      variantId: holds.variantId,
      expiresAt: holds.expiresAt,
      endedAt: holds.endedAt,
      consumedByOrderId: holds.consumedByOrderId,
      claimedCartId: invitations.claimedCartId,
    })
    .from(invitations)
    .innerJoin(holds, eq(holds.id, invitations.holdId))
    .where(eq(invitations.id, id));
  return row;
}

/** The held unit goes with this cart; claimed again from another device, it moves there. */
export async function markClaimed(tx: Tx, id: string, cartId: string, at: Date): Promise<void> {
  await tx
    .update(invitations)
    .set({
      claimedCartId: cartId,
      claimedAt: sql`coalesce(${invitations.claimedAt}, ${at.toISOString()}::timestamptz)`,
    })
    .where(eq(invitations.id, id));
}
