// Sign-ups end together with what is held for them: those units go to the next in line.
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { idsOf } from "@/db/rows";
import type { SubscriptionEnd } from "@/db/schema/restock";
import type { Actor } from "@/domain/actor";
import { rebalance } from "@/domain/allocation/rebalance";
import { recordEvent } from "@/domain/events/record";
import { lockVariants } from "@/domain/stock/levels";
import { getSettings } from "@/domain/store/settings";
import { endHolds } from "./holds";
import { endSubscriptions } from "./subscriptions";

export type LiveSignUp = { id: string; variantIds: string[] };

/** Each with the variants that could be held for it. */
export async function liveSignUps(tx: Tx, of: { id: string } | { email: string }): Promise<LiveSignUp[]> {
  const which = "id" in of ? sql`subscription.id = ${of.id}::uuid` : sql`subscription.email = ${of.email}`;
  return tx.execute<LiveSignUp>(sql`
    select subscription.id, array_agg(variant.id::text) as "variantIds"
    from subscriptions subscription join variants variant on variant.product_id = subscription.product_id
      and (subscription.variant_id is null or subscription.variant_id = variant.id)
    where ${which} and subscription.ended_at is null group by subscription.id`);
}

/** Gives how many ended. Takes the variants' locks: a wave can't invite somebody who is just leaving. */
export async function endSignUps(
  tx: Tx,
  actor: Actor,
  signUps: LiveSignUp[],
  { because, at }: { because: SubscriptionEnd; at: Date },
): Promise<number> {
  if (signUps.length === 0) return 0;
  const ids = signUps.map((signUp) => signUp.id);
  await lockVariants(tx, [...new Set(signUps.flatMap((signUp) => signUp.variantIds))]);
  const ended = await endSubscriptions(tx, ids, { because, at });
  if (ended === 0) return 0;
  const held = await tx.execute<{ holdId: string; variantId: string }>(sql`
    select hold.id as "holdId", hold.variant_id as "variantId" from invitations invitation
    join holds hold on hold.id = invitation.hold_id
    where invitation.subscription_id = any(${idsOf(ids)}) and hold.ended_at is null`);
  await endHolds(
    tx,
    held.map((hold) => hold.holdId),
    { at },
  );
  const [only] = signUps.length === 1 ? signUps : [];
  const variantId = only?.variantIds.length === 1 ? only.variantIds[0] : undefined;
  const id = await recordEvent(tx, actor, {
    name: "subscription.ended",
    at,
    ...(variantId && { variantId }),
    data: { because, ended, ...(only && { subscriptionId: only.id }) },
  });
  if (held.length > 0) {
    const variantIds = [...new Set(held.map((hold) => hold.variantId))];
    await rebalance(tx, { variantIds, settings: await getSettings(tx), event: { id, at } });
  }
  return ended;
}
