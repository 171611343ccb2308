// The waves and their invitations: who was invited, which unit is held for them, and whether they took it.
import { eq, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { idsOf, at as instant } from "@/db/rows";
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

export type Untold = {
  id: string;
  holdId: string;
  subscriptionId: string;
  variantId: string;
  email: string;
  hasUnit: boolean;
};

/** Invitations of one address whose mail waits; whether their unit still lies there is true only under the variants' locks. */
export async function untoldOf(tx: Tx, email: string): Promise<Untold[]> {
  return tx.execute<Untold>(sql`
    select invitation.id, hold.id as "holdId", subscription.id as "subscriptionId", hold.variant_id as "variantId",
      subscription.email, subscription.ended_at is null and exists (select from pegs where hold_id = hold.id
        and location_id is not null) as "hasUnit"
    from subscriptions subscription join invitations invitation on invitation.subscription_id = subscription.id
    join holds hold on hold.id = invitation.hold_id
    where subscription.email = ${email} and invitation.told_at is null and hold.ended_at is null
    order by invitation.due_at, invitation.id`);
}

/** Addresses with a mail that is due. */
export async function findDueAddresses(db: Db, at: Date): Promise<string[]> {
  const rows = await db.execute<{ email: string }>(sql`
    select distinct subscription.email from invitations invitation
    join subscriptions subscription on subscription.id = invitation.subscription_id
    join holds hold on hold.id = invitation.hold_id
    where invitation.told_at is null and hold.ended_at is null and invitation.due_at <= ${instant(at)} limit 200`);
  return rows.map((row) => row.email);
}

/** These go out in one mail, which is named after the first of them. */
export async function markTold(tx: Tx, ids: string[], input: { toldWith: string; at: Date }): Promise<void> {
  await tx.execute(sql`
    update invitations set told_at = ${instant(input.at)}, told_with = ${input.toldWith}::uuid
    where id = any(${idsOf(ids)}) and told_at is null`);
}

export async function postponeTelling(tx: Tx, ids: string[], dueAt: Date): Promise<void> {
  await tx.execute(sql`update invitations set due_at = ${instant(dueAt)} where id = any(${idsOf(ids)})`);
}

export async function invitedSince(tx: Tx, variantId: string, since: Date): Promise<number> {
  const [row] = await tx.execute<{ count: number }>(sql`
    select coalesce(sum(invited), 0)::int as count from waves
    where variant_id = ${variantId}::uuid and sent_at > ${instant(since)}`);
  return row?.count ?? 0;
}

/** Units that were claimed into one cart go with another: a guest's cart came into an account's. */
export async function moveClaims(tx: Tx, fromCartId: string, toCartId: string): Promise<void> {
  await tx
    .update(invitations)
    .set({ claimedCartId: toCartId })
    .where(eq(invitations.claimedCartId, fromCartId));
}

/** Unclaimed holds whose reminder is due: once each, and only of holds that are long enough to forget. */
export async function findForgotten(db: Db, at: Date, hours: number): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    select invitation.id from invitations invitation join holds hold on hold.id = invitation.hold_id
    where hold.ended_at is null and invitation.told_at is not null and invitation.claimed_at is null
      and invitation.reminded_at is null and hold.expires_at > ${instant(at)}
      and hold.expires_at <= ${instant(at)} + make_interval(hours => ${hours}::int)
      and hold.expires_at - invitation.told_at >= make_interval(hours => ${hours * 2}::int) limit 200`);
  return rows.map((row) => row.id);
}

/** True for the first who asks. */
export async function takeReminder(tx: Tx, id: string, at: Date): Promise<boolean> {
  const rows = await tx.execute(sql`
    update invitations set reminded_at = ${instant(at)}
    where id = ${id}::uuid and reminded_at is null and claimed_at is null returning id`);
  return rows.length === 1;
}
