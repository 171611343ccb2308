// Who wants to be told when a variant is back, or a product in any variant, in the order in which they asked.
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { at, idsOf } from "@/db/rows";
import type { SubscriptionEnd } from "@/db/schema/restock";
import type { StoreSettings } from "@/domain/store/settings-schema";
import { newId } from "@/lib/id";

/** Signs an address up, or finds its live sign-up: asking twice is one subscription with its first place in line. */
export async function upsertSubscription(
  tx: Tx,
  input: { productId: string; variantId: string | null; email: string; isConfirmed: boolean; at: Date },
): Promise<{ id: string; isNew: boolean; isConfirmed: boolean }> {
  const [row] = await tx.execute<{ id: string; isNew: boolean; isConfirmed: boolean }>(sql`
    insert into subscriptions (id, product_id, variant_id, email, subscribed_at, confirmed_at)
    values (${newId()}, ${input.productId}::uuid, ${input.variantId}::uuid, ${input.email}, ${at(input.at)}, ${input.isConfirmed ? at(input.at) : null})
    on conflict (product_id, coalesce(variant_id, product_id), email) where ended_at is null do update set email = excluded.email
    returning id, (xmax = 0) as "isNew", confirmed_at is not null as "isConfirmed"`);
  if (!row) throw new Error("the subscription was not written");
  return row;
}

/** True when it was waiting for this; false when it was confirmed before or has ended. */
export async function confirmSubscriptionRow(tx: Tx, id: string, confirmedAt: Date): Promise<boolean> {
  const rows = await tx.execute(sql`
    update subscriptions set confirmed_at = ${at(confirmedAt)}
    where id = ${id}::uuid and confirmed_at is null and ended_at is null returning id`);
  return rows.length === 1;
}

export async function endSubscriptions(
  tx: Tx,
  ids: string[],
  input: { because: SubscriptionEnd; at: Date },
): Promise<number> {
  if (ids.length === 0) return 0;
  const rows = await tx.execute(sql`
    update subscriptions set ended_at = ${at(input.at)}, ended_because = ${input.because}
    where id = any(${idsOf(ids)}) and ended_at is null returning id`);
  return rows.length;
}

export type Invitee = { subscriptionId: string; email: string; waitsForMore: boolean };

/**
 * The next in line: those never invited first, then by when they asked (or business customers first, where the shop says
 * so); nobody who holds a unit of this product already, is paused, collects a day's or week's news, or had enough mail today.
 */
export async function nextInvitees(
  tx: Tx,
  input: {
    productId: string;
    variantId: string;
    units: number;
    today: string;
    dayBegan: Date;
    restock: StoreSettings["restock"];
  },
): Promise<Invitee[]> {
  const { restock } = input;
  const businessFirst =
    restock.serves === "business_first"
      ? sql`(select company_id is null from customers where email = subscription.email) nulls last,`
      : sql``;
  return tx.execute<Invitee>(sql`
    select subscription.id as "subscriptionId", subscription.email,
      exists (select from subscriptions other where other.email = subscription.email and other.ended_at is null
        and other.confirmed_at is not null and other.product_id <> subscription.product_id) as "waitsForMore"
    from subscriptions subscription left join alert_preferences preference on preference.email = subscription.email
    where subscription.product_id = ${input.productId}::uuid
      and (subscription.variant_id = ${input.variantId}::uuid or subscription.variant_id is null and not exists (
        select from subscriptions twin where twin.product_id = subscription.product_id
          and twin.variant_id = ${input.variantId}::uuid and twin.email = subscription.email and twin.ended_at is null
          and twin.confirmed_at is not null))
      and subscription.ended_at is null and subscription.confirmed_at is not null
      and subscription.times_invited < ${restock.invitationsAtMost}
      and coalesce(preference.frequency, 'at_once') = 'at_once'
      and coalesce(preference.paused_until <= ${input.today}::date, true)
      and not exists (select from subscriptions same join invitations on invitations.subscription_id = same.id
        join holds on holds.id = invitations.hold_id
        where same.product_id = subscription.product_id and same.email = subscription.email and holds.ended_at is null)
      and (select count(*) from messages where recipient = subscription.email
        and kind in ('invitation', 'back-digest', 'hold-reminder', 'still-interested')
        and created_at >= ${at(input.dayBegan)}) < ${restock.mailsPerDayAtMost}
    order by ${businessFirst} subscription.times_invited, subscription.subscribed_at, subscription.id
    limit ${input.units}`);
}

export async function countInvitations(tx: Tx, ids: string[]): Promise<void> {
  await tx.execute(
    sql`update subscriptions set times_invited = times_invited + 1 where id = any(${idsOf(ids)})`,
  );
}

/** They were asked whether they still want it, or said that they do. */
export async function markAsked(tx: Tx, ids: string[], askedAt: Date): Promise<void> {
  await tx.execute(sql`update subscriptions set asked_at = ${at(askedAt)} where id = any(${idsOf(ids)})`);
}

/** Ended sign-ups stay for the counts of past waves, under a name that is nobody's. */
export async function forgetAddress(tx: Tx, email: string): Promise<void> {
  await tx.execute(sql`
    update subscriptions set email = 'erased-' || id || '@erased.invalid', ended_because = 'erased'
    where email = ${email} and ended_at is not null`);
}
