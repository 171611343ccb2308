// When units are free after everyone who waits has theirs, those who asked to be told are next.
import { sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { idsOf, at as instant } from "@/db/rows";
import type { StoreSettings } from "@/domain/store/settings-schema";
import { enqueueAll } from "@/jobs/queue";

/**
 * Enqueues a wave for each of these variants that has units to offer and somebody to offer them to. The job looks again,
 * under the variant's lock, so that it invites for what is free then. The caller holds the variants' locks.
 */
export async function enqueueWaves(
  tx: Tx,
  plans: { variantId: string; free: number }[],
  settings: StoreSettings,
): Promise<void> {
  const offered = plans.filter((plan) => plan.free >= settings.restock.minimumFree);
  if (offered.length === 0) return;
  const wanted = await tx.execute<{ variantId: string }>(sql`
    select variant.id as "variantId" from variants variant
    where variant.id = any(${idsOf(offered.map((plan) => plan.variantId))})
      and exists (select from subscriptions where product_id = variant.product_id
        and (variant_id = variant.id or variant_id is null) and ended_at is null and confirmed_at is not null)`);
  await enqueueAll(
    tx,
    "invite-wave",
    wanted.map(({ variantId }) => ({ data: { variantId }, singletonKey: variantId })),
  );
}

/** Variants with units for people who couldn't be invited when those came: a pause is over, or it is another day. */
export async function findWavesDue(db: Db, minimumFree: number, at: Date): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    select distinct variant.id from subscriptions subscription
    join variants variant on variant.product_id = subscription.product_id
      and (subscription.variant_id is null or subscription.variant_id = variant.id)
    join stock_positions position on position.variant_id = variant.id
    where subscription.ended_at is null and subscription.confirmed_at is not null
      and position.on_hand - position.pegged_on_hand - variant.safety_stock >= ${minimumFree}
      and not exists (select from alert_preferences preference where preference.email = subscription.email
        and (preference.frequency <> 'at_once' or preference.paused_until > ${instant(at)}::date))
      and not exists (select from invitations join holds on holds.id = invitations.hold_id
        where invitations.subscription_id = subscription.id and holds.ended_at is null) limit 50`);
  return rows.map((row) => row.id);
}
