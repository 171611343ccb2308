// The outbox: what people are to be told, written with the change that it tells of and sent by the worker.
// Every write to it is here; sending.ts says in which order they happen, and why nothing is lost or doubled.
import { and, eq, inArray, lte, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { idsOf, at as instant, rowsOf } from "@/db/rows";
import { type MessageEnvelope, messages } from "@/db/schema/messages";
import type { Writes } from "@/db/together";
import type { MailKind, MailProps } from "@/emails/props";
import { newId } from "@/lib/id";

export type NewMessage = {
  [K in MailKind]: {
    kind: K;
    recipient: string;
    /** What makes this message this one; the same (recipient, kind, version) is written once. */
    version: string;
    orderId?: string;
    props: MailProps[K];
  };
}[MailKind];

/** Writes messages in bulk; one that was written before is left as it is. */
export async function queueMessages(tx: Writes, list: NewMessage[], at: Date): Promise<void> {
  for (let start = 0; start < list.length; start += 2000) {
    const rows = list.slice(start, start + 2000).map((message) => ({
      id: newId(),
      kind: message.kind,
      recipient: message.recipient,
      version: message.version,
      order_id: message.orderId ?? null,
      props: message.props,
    }));
    await tx.execute(sql`
      insert into messages (id, kind, recipient, version, order_id, props, next_attempt_at, created_at)
      select id, kind, recipient, version, order_id, props, ${instant(at)}, ${instant(at)}
      from ${rowsOf(rows)}
        as row(id uuid, kind text, recipient text, version text, order_id uuid, props jsonb)
      on conflict (recipient, kind, version) do nothing`);
  }
}

/** Without a way to send, what is due stays in the outbox to be read there. Gives how many. */
export async function keepDueMessages(tx: Tx, at: Date): Promise<number> {
  const kept = await tx
    .update(messages)
    .set({ state: "kept" })
    .where(and(eq(messages.state, "queued"), lte(messages.nextAttemptAt, at)))
    .returning({ id: messages.id });
  return kept.length;
}

export type FrozenMail = {
  id: string;
  subject: string;
  html: string;
  plainText: string;
  envelope: MessageEnvelope;
};

/** Fixes what these messages are, word for word, and that they go out together in one call, in this order. */
export async function freezeBatch(tx: Tx, batchId: string, mails: FrozenMail[]): Promise<void> {
  const rows = mails.map((mail, position) => ({ ...mail, position }));
  await tx.execute(sql`
    update messages set state = 'sending', batch_id = ${batchId}::uuid, batch_position = row.position,
      subject = row.subject, html = row.html, plain_text = row."plainText", envelope = row.envelope,
      attempts = 0, error = null
    from ${rowsOf(rows)}
      as row(id uuid, position int, subject text, html text, "plainText" text, envelope jsonb)
    where messages.id = row.id and messages.state = 'queued'`);
}

/** Notes, before it is made, that a call is made; until `until` the batch is nobody else's. */
export async function noteCall(tx: Tx, batchId: string, at: Date, until: Date) {
  const rows = await tx
    .update(messages)
    .set({
      attempts: sql`${messages.attempts} + 1`,
      nextAttemptAt: until,
      unansweredSince: sql`coalesce(${messages.unansweredSince}, ${instant(at)})`,
    })
    .where(inBatch(batchId))
    .returning({
      recipient: messages.recipient,
      subject: messages.subject,
      html: messages.html,
      plainText: messages.plainText,
      envelope: messages.envelope,
      attempts: messages.attempts,
      unansweredSince: messages.unansweredSince,
      batchPosition: messages.batchPosition,
    });
  return rows.sort((a, b) => Number(a.batchPosition) - Number(b.batchPosition));
}

/** Resend has them. That is true whatever was thought of the batch meanwhile. */
export async function markSent(tx: Tx, batchId: string, providerIds: string[], at: Date): Promise<void> {
  await tx.execute(sql`
    update messages set state = 'sent', sent_at = ${instant(at)}, error = null, unanswered_since = null,
      provider_id = (${JSON.stringify(providerIds)}::jsonb) ->> batch_position
    where batch_id = ${batchId}::uuid and state in ('sending', 'failed')`);
}

export type Postponement = { until: Date; reason: string; isAnswered: boolean };

/** The same call again, later. */
export async function postponeBatch(
  tx: Tx,
  { batchId, attempt }: { batchId: string; attempt: number },
  { until, reason, isAnswered }: Postponement,
): Promise<void> {
  await tx
    .update(messages)
    .set({ nextAttemptAt: until, error: reason, ...(isAnswered && { unansweredSince: null }) })
    .where(and(inBatch(batchId), eq(messages.attempts, attempt)));
}

/** None of a refused batch was sent: its halves go out as calls of their own. */
export async function splitBatch(
  tx: Tx,
  { batchId, attempt, size }: { batchId: string; attempt: number; size: number },
  at: Date,
): Promise<void> {
  const half = Math.ceil(size / 2);
  const isFirst = sql`${messages.batchPosition} < ${half}::int`;
  await tx
    .update(messages)
    .set({
      batchId: sql`case when ${isFirst} then ${newId()}::uuid else ${newId()}::uuid end`,
      batchPosition: sql`case when ${isFirst} then ${messages.batchPosition} else ${messages.batchPosition} - ${half}::int end`,
      attempts: 0,
      unansweredSince: null,
      nextAttemptAt: at,
    })
    .where(and(inBatch(batchId), eq(messages.attempts, attempt)));
}

/** A person decides from here. `reason` is the sentence that they read. */
export async function failBatch(tx: Tx, batchId: string, reason: string): Promise<void> {
  await tx.update(messages).set({ state: "failed", error: reason }).where(inBatch(batchId));
}

export async function failMessages(tx: Tx, ids: string[], reason: string): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(messages)
    .set({ state: "failed", error: reason })
    .where(sql`${messages.id} = any(${idsOf(ids)})`);
}

/** Starts over as if it had just been written: rendered anew, under a key of its own. */
export async function requeueMessage(tx: Tx, id: string, at: Date): Promise<void> {
  await tx
    .update(messages)
    .set({
      state: "queued",
      attempts: 0,
      nextAttemptAt: at,
      subject: null,
      html: null,
      plainText: null,
      envelope: null,
      batchId: null,
      batchPosition: null,
      unansweredSince: null,
      error: null,
    })
    .where(and(eq(messages.id, id), inArray(messages.state, ["failed", "kept"])));
}

function inBatch(batchId: string) {
  return and(eq(messages.batchId, batchId), eq(messages.state, "sending"));
}

const alertKinds = sql.join(
  (
    [
      "confirm-subscription",
      "invitation",
      "back-digest",
      "hold-reminder",
      "still-interested",
      "alerts-link",
    ] satisfies MailKind[]
  ).map((kind) => sql`${kind}`),
  sql`, `,
);

/** Mails about alerts to an address that is erased from them; those about its orders stay. One that is just leaving stays too. */
export async function forgetAlertMails(
  tx: Tx,
  input: { email: string; placeholder: string; at: Date },
): Promise<void> {
  const theirs = sql`recipient = ${input.email} and order_id is null and kind in (${alertKinds})`;
  await tx.execute(sql`delete from messages where state = 'queued' and ${theirs}`);
  await tx.execute(sql`
    update messages set recipient = ${input.placeholder}, props = '{}', subject = null, html = null, plain_text = null,
      envelope = null, error = null, blanked_at = ${instant(input.at)}
    where state <> 'sending' and ${theirs}`);
}

/** Mails to somebody who is erased: that they were sent stays, their words and the address go; unsent ones go whole. */
export async function forgetRecipient(
  tx: Tx,
  input: { email: string; orderIds: string[]; placeholder: string; at: Date },
): Promise<void> {
  const theirs = sql`(recipient = ${input.email} or order_id = any(${idsOf(input.orderIds)}))`;
  await tx.execute(sql`delete from messages where state = 'queued' and ${theirs}`);
  await tx.execute(sql`
    update messages set recipient = ${input.placeholder}, props = '{}', subject = null, html = null, plain_text = null,
      envelope = null, error = null, blanked_at = ${instant(input.at)}
    where ${theirs}`);
}

/** Mails of a kind that were done with before `before`: that they were sent stays, their words go. */
export async function blankOldMails(
  tx: Tx,
  input: { kind: MailKind; before: Date; at: Date },
): Promise<number> {
  const blanked = await tx.execute(sql`
    update messages set props = '{}', html = null, plain_text = null, envelope = null, blanked_at = ${instant(input.at)}
    where kind = ${input.kind} and created_at < ${instant(input.before)} and blanked_at is null
      and state in ('sent', 'kept', 'failed') returning id`);
  return blanked.length;
}
