import { sql } from "drizzle-orm";
import { check, date, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { products, variants } from "./catalog";
import { idColumn, instant } from "./columns";
import { events } from "./events";
import { orders } from "./orders";

export type SubscriptionEnd = "bought" | "unsubscribed" | "not_claimed" | "told" | "erased";

/** Tell me when it is back. One live row per address and variant, or product in any variant. */
export const subscriptions = pgTable(
  "subscriptions",
  {
    id: idColumn(),
    productId: uuid("product_id")
      .notNull()
      .references(() => products.id, { onDelete: "cascade" }),
    /** Null: whichever variant of the product is free first. */
    variantId: uuid("variant_id").references(() => variants.id, { onDelete: "cascade" }),
    /** Lower-cased. */
    email: text("email").notNull(),
    subscribedAt: instant("subscribed_at").notNull(),
    confirmedAt: instant("confirmed_at"),
    timesInvited: integer("times_invited").notNull().default(0),
    /** When they were asked last whether they still want it, or said so. */
    askedAt: instant("asked_at"),
    endedAt: instant("ended_at"),
    endedBecause: text("ended_because").$type<SubscriptionEnd>(),
  },
  (t) => [
    uniqueIndex("subscriptions_one_live")
      .on(t.productId, sql`coalesce(${t.variantId}, ${t.productId})`, t.email)
      .where(sql`${t.endedAt} is null`),
    index("subscriptions_waiting")
      .on(t.productId, t.timesInvited, t.subscribedAt, t.id)
      .where(sql`${t.endedAt} is null and ${t.confirmedAt} is not null`),
    index("subscriptions_email").on(t.email),
  ],
);

export type AlertFrequency = "at_once" | "daily" | "weekly";

/** How often an address wants to hear from us about what is back. The id is what the link to the page of alerts is signed for. */
export const alertPreferences = pgTable("alert_preferences", {
  id: idColumn(),
  /** Lower-cased. */
  email: text("email").notNull().unique(),
  frequency: text("frequency").$type<AlertFrequency>().notNull().default("at_once"),
  /** Nothing is sent before this day. */
  pausedUntil: date("paused_until", { mode: "string" }),
  /** When the last collection of a day or a week was due and looked at. */
  digestedAt: instant("digested_at"),
  createdAt: instant("created_at").notNull(),
});

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
    /** When the mail may leave: not in quiet hours, and with others of the same minutes. */
    dueAt: instant("due_at").notNull(),
    /** When it was mailed and the time of the hold began; null while the mail waits, or when its unit was gone before. */
    toldAt: instant("told_at"),
    /** The invitation that the mail is named after: several of one person go out as one. */
    toldWith: uuid("told_with"),
    remindedAt: instant("reminded_at"),
    /** Pressed "Buy it now": the unit lies in this cart, still held. */
    claimedAt: instant("claimed_at"),
    claimedCartId: uuid("claimed_cart_id"),
  },
  (t) => [
    index("invitations_subscription").on(t.subscriptionId),
    index("invitations_wave").on(t.waveId),
    index("invitations_untold").on(t.dueAt).where(sql`${t.toldAt} is null`),
    index("invitations_cart").on(t.claimedCartId).where(sql`${t.claimedCartId} is not null`),
  ],
);
