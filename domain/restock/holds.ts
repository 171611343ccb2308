// Units kept for one invited person until a time: granted by a wave, ended by an order, by time or by the person.
import { sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { at, idsOf, rowsOf } from "@/db/rows";
import { dropHoldPegs } from "@/domain/allocation/pegs";

export type NewHold = { id: string; variantId: string; quantity: number; grantedAt: Date; expiresAt: Date };

export async function insertHolds(tx: Tx, holds: NewHold[]): Promise<void> {
  const rows = holds.map((hold) => ({
    id: hold.id,
    variant_id: hold.variantId,
    quantity: hold.quantity,
    granted_at: hold.grantedAt,
    expires_at: hold.expiresAt,
  }));
  await tx.execute(sql`
    insert into holds (id, variant_id, quantity, granted_at, expires_at)
    select id, variant_id, quantity, granted_at, expires_at from ${rowsOf(rows)}
      as row(id uuid, variant_id uuid, quantity int, granted_at timestamptz, expires_at timestamptz)`);
}

/** Ends live holds and lets go of their units; the caller gives those out anew in the same transaction. */
export async function endHolds(
  tx: Tx,
  holdIds: string[],
  input: { at: Date; consumedByOrderId?: string },
): Promise<number> {
  if (holdIds.length === 0) return 0;
  const ended = await tx.execute(sql`
    update holds set ended_at = ${at(input.at)}, consumed_by_order_id = ${input.consumedByOrderId ?? null}::uuid
    where id = any(${idsOf(holdIds)}) and ended_at is null returning id`);
  await dropHoldPegs(tx, holdIds);
  return ended.length;
}

export type ClaimedHold = {
  holdId: string;
  variantId: string;
  quantity: number;
  grantedAt: string;
  subscriptionId: string;
};

/** The live holds that were claimed into this cart, for these variants; the caller holds the variants' locks. */
export async function claimedHolds(
  tx: Tx,
  input: { cartId: string; variantIds: string[]; at: Date },
): Promise<ClaimedHold[]> {
  return tx.execute<ClaimedHold>(sql`
    select hold.id as "holdId", hold.variant_id as "variantId", hold.quantity, hold.granted_at as "grantedAt",
      invitation.subscription_id as "subscriptionId"
    from invitations invitation join holds hold on hold.id = invitation.hold_id
    where invitation.claimed_cart_id = ${input.cartId}::uuid and hold.variant_id = any(${idsOf(input.variantIds)})
      and hold.ended_at is null and hold.expires_at > ${at(input.at)}`);
}

/** Holds whose time is over though no job ended them yet. */
export async function findExpiredHolds(db: Db, now: Date): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    select id from holds where ended_at is null and expires_at <= ${at(now)} order by expires_at limit 200`);
  return rows.map((row) => row.id);
}

/** The time of these holds begins when their mail leaves. */
export async function startHolds(tx: Tx, holdIds: string[], expiresAt: Date): Promise<void> {
  await tx.execute(sql`
    update holds set expires_at = ${at(expiresAt)} where id = any(${idsOf(holdIds)}) and ended_at is null`);
}
