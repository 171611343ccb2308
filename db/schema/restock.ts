import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { variants } from "./catalog";
import { idColumn, instant } from "./columns";
import { events } from "./events";
import { orders } from "./orders";

/** Tell me when it is back. One live row per variant and address. */
export const subscriptions = pgTable(
  "subscriptions",
  {
    id: idColumn(),
    variantId: uuid("variant_id")
      .notNull()
      .references(() => variants.id, { onDelete: "cascade" }),
    /** Lower-cased. */
    email: text("email").notNull(),
    subscribedAt: instant("subscribed_at").notNull(),
    confirmedAt: instant("confirmed_at"),
    timesInvited: integer("times_invited").notNull().default(0),
    endedAt: instant("ended_at"),
    endedBecause: text("ended_because").$type<"bought" | "unsubscribed" | "not_claimed">(),
  },
  (t) => [
    uniqueIndex("subscriptions_one_live").on(t.variantId, t.email).where(sql`${t.endedAt} is null`),
    index("subscriptions_waiting")
      .on(t.variantId, t.timesInvited, t.subscribedAt, t.id)
      .where(sql`${t.endedAt} is null and ${t.confirmedAt} is not null`),
    index("subscriptions_email").on(t.email),
  ],
);

/** Those invited at once. */
export const waves = pgTable(
  "waves",
  {
    id: idColumn(),
    variantId: uuid("variant_id")
      .notNull()
      .references(() => variants.id),
    eventId: uuid("event_id")
      .notNull()
      .references(() => events.id),
    freeUnits: integer("free_units").notNull(),
    invited: integer("invited").notNull(),
    sentAt: instant("sent_at").notNull(),
  },
  (t) => [index("waves_variant").on(t.variantId, t.sentAt)],
);

/** Units kept for one invited person until a time. Live until consumed by an order or released. */
export const holds = pgTable(
  "holds",
  {
    id: idColumn(),
    variantId: uuid("variant_id")
      .notNull()
      .references(() => variants.id),
    quantity: integer("quantity").notNull(),
    grantedAt: instant("granted_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    consumedByOrderId: uuid("consumed_by_order_id").references(() => orders.id),
    /** Consumed, expired or given up. */
    endedAt: instant("ended_at"),
  },
  (t) => [
    index("holds_live").on(t.variantId, t.expiresAt).where(sql`${t.endedAt} is null`),
    index("holds_expiring").on(t.expiresAt).where(sql`${t.endedAt} is null`),
    check("holds_quantity", sql`${t.quantity} > 0`),
  ],
);

export const invitations = pgTable(
  "invitations",
  {
    id: idColumn(),
    waveId: uuid("wave_id")
      .notNull()
      .references(() => waves.id),
    subscriptionId: uuid("subscription_id")
      .notNull()
      .references(() => subscriptions.id, { onDelete: "cascade" }),
    holdId: uuid("hold_id")
      .notNull()
      .unique()
      .references(() => holds.id),
    /** Pressed "Buy it now": the unit lies in this cart, still held. */
    claimedAt: instant("claimed_at"),
    claimedCartId: uuid("claimed_cart_id"),
  },
  (t) => [
    index("invitations_subscription").on(t.subscriptionId),
    index("invitations_wave").on(t.waveId),
    index("invitations_cart").on(t.claimedCartId).where(sql`${t.claimedCartId} is not null`),
  ],
);
