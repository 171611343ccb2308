import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { idColumn, instant } from "./columns";
import { orders } from "./orders";

export type MessageState = "queued" | "sending" | "sent" | "kept" | "failed";

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
    providerId: text("provider_id"),
    error: text("error"),
    createdAt: instant("created_at").notNull(),
    sentAt: instant("sent_at"),
  },
  (t) => [
    unique("messages_once").on(t.recipient, t.kind, t.version),
    index("messages_due").on(t.nextAttemptAt).where(sql`${t.state} in ('queued', 'sending')`),
    index("messages_recent").on(t.createdAt, t.id),
    index("messages_order").on(t.orderId).where(sql`${t.orderId} is not null`),
    check("messages_state", sql`${t.state} in ('queued', 'sending', 'sent', 'kept', 'failed')`),
  ],
);
