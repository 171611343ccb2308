import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { products } from "./catalog";
import { idColumn, instant } from "./columns";
import { orders } from "./orders";

/** A question of a customer and what followed it, about an order or a product. */
export const conversations = pgTable(
  "conversations",
  {
    id: idColumn(),
    orderId: uuid("order_id").references(() => orders.id),
    productId: uuid("product_id").references(() => products.id, { onDelete: "set null" }),
    /** Where the answer goes. */
    email: text("email").notNull(),
    name: text("name").notNull(),
    askedAt: instant("asked_at").notNull(),
    /** Since when the customer waits for words of ours; null when it is answered or closed. A cache of its messages. */
    waitingSince: instant("waiting_since"),
    closedAt: instant("closed_at"),
    closedByName: text("closed_by_name"),
  },
  (t) => [
    index("conversations_waiting").on(t.waitingSince).where(sql`${t.waitingSince} is not null`),
    index("conversations_recent").on(t.askedAt, t.id),
    index("conversations_order").on(t.orderId).where(sql`${t.orderId} is not null`),
    index("conversations_email").on(t.email),
  ],
);

export const conversationMessages = pgTable(
  "conversation_messages",
  {
    id: idColumn(),
    conversationId: uuid("conversation_id")
      .notNull()
      .references(() => conversations.id, { onDelete: "cascade" }),
    author: text("author").$type<"customer" | "staff">().notNull(),
    authorName: text("author_name").notNull(),
    body: text("body").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    index("conversation_messages_thread").on(t.conversationId, t.at, t.id),
    check("conversation_messages_author", sql`${t.author} in ('customer', 'staff')`),
  ],
);
