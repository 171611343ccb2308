// Who wants to be told when a variant is back, in the order in which they asked.
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { at, idsOf } from "@/db/rows";
import { newId } from "@/lib/id";

export type EndReason = "bought" | "unsubscribed" | "not_claimed";

/** Signs an address up, or finds its live sign-up: asking twice is one subscription with its first place in line. */
export async function upsertSubscription(
  tx: Tx,
  input: { variantId: string; email: string; isConfirmed: boolean; at: Date },
): Promise<{ id: string; isNew: boolean; isConfirmed: boolean }> {
  const [row] = await tx.execute<{ id: string; isNew: boolean; isConfirmed: boolean }>(sql`
    insert into subscriptions (id, variant_id, email, subscribed_at, confirmed_at)
    values (${newId()}, ${input.variantId}, ${input.email}, ${at(input.at)}, ${input.isConfirmed ? at(input.at) : null})
    on conflict (variant_id, email) where ended_at is null do update set email = excluded.email
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
  input: { because: EndReason; at: Date },
): Promise<number> {
  if (ids.length === 0) return 0;
  const rows = await tx.execute(sql`
    update subscriptions set ended_at = ${at(input.at)}, ended_because = ${input.because}
    where id = any(${idsOf(ids)}) and ended_at is null returning id`);
  return rows.length;
}

export type Invitee = { subscriptionId: string; email: string };

/** The next in line: those never invited first, then by when they asked; nobody who holds a unit of it already. */
export async function nextInvitees(
  tx: Tx,
  input: { variantId: string; units: number; invitationsAtMost: number },
): Promise<Invitee[]> {
  return tx.execute<Invitee>(sql`
    select id as "subscriptionId", email from subscriptions
    where variant_id = ${input.variantId}::uuid and ended_at is null and confirmed_at is not null
      and times_invited < ${input.invitationsAtMost}
      and not exists (select from invitations join holds on holds.id = invitations.hold_id
        where invitations.subscription_id = subscriptions.id and holds.ended_at is null)
    order by times_invited, subscribed_at, id
    limit ${input.units}`);
}

export async function countInvitations(tx: Tx, ids: string[]): Promise<void> {
  await tx.execute(
    sql`update subscriptions set times_invited = times_invited + 1 where id = any(${idsOf(ids)})`,
  );
}
