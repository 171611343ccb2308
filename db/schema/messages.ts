import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { idColumn, instant } from "./columns";
import { orders } from "./orders";

export type MessageState = "queued" | "sending" | "sent" | "kept" | "failed";

/** Sender, headers and attachments, kept with the bodies: a call that is made again must be the same call. */
export type MessageEnvelope = {
  from: string;
  replyTo: string | null;
  headers: Record<string, string>;
  /** The files themselves, in base64. */
  attachments?: { filename: string; content: string }[];
};

/**
 * The outbox. A row is written in the transaction of what it tells; the worker sends it.
 * Once per (recipient, kind, version): the unique key refuses the second.
 */
export const messages = pgTable(
  "messages",
  {
    id: idColumn(),
    kind: text("kind").notNull(),
    recipient: text("recipient").notNull(),
    /** What makes this message this one: an order, a parcel, an invitation. */
    version: text("version").notNull(),
    orderId: uuid("order_id").references(() => orders.id),
    /** The template's props; the mail is rendered from them. */
    props: jsonb("props").$type<Record<string, unknown>>().notNull(),
    state: text("state").$type<MessageState>().notNull().default("queued"),
    attempts: integer("attempts").notNull().default(0),
    nextAttemptAt: instant("next_attempt_at").notNull(),
    /** The subject and bodies as they left the house; null until then. */
    subject: text("subject"),
    html: text("html"),
    plainText: text("plain_text"),
    envelope: jsonb("envelope").$type<MessageEnvelope>(),
    /** The mails that go out in one call to Resend. This id is the call's idempotency key; the order is part of the call. */
    batchId: uuid("batch_id"),
    batchPosition: integer("batch_position"),
    /** When a call was first made whose answer was never recorded: from then on Resend may have this mail. */
    unansweredSince: instant("unanswered_since"),
    providerId: text("provider_id"),
    error: text("error"),
    createdAt: instant("created_at").notNull(),
    sentAt: instant("sent_at"),
    /** When its words were deleted, because they had been kept long enough or their recipient wanted it. */
    blankedAt: instant("blanked_at"),
  },
  (t) => [
    unique("messages_once").on(t.recipient, t.kind, t.version),
    index("messages_due").on(t.nextAttemptAt).where(sql`${t.state} in ('queued', 'sending')`),
    uniqueIndex("messages_batch").on(t.batchId, t.batchPosition).where(sql`${t.state} = 'sending'`),
    index("messages_recent").on(t.createdAt, t.id),
    index("messages_order").on(t.orderId).where(sql`${t.orderId} is not null`),
    check("messages_state", sql`${t.state} in ('queued', 'sending', 'sent', 'kept', 'failed')`),
    check(
      "messages_sending_is_frozen",
      sql`${t.state} <> 'sending' or num_nulls(${t.subject}, ${t.html}, ${t.plainText}, ${t.envelope}, ${t.batchId}, ${t.batchPosition}) = 0`,
    ),
  ],
);
