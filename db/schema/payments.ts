import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { idColumn, instant, minorUnits } from "./columns";
import { parcels } from "./fulfilment";
import { orders } from "./orders";

/** A card saved at checkout for later use. The gateway holds it; this is its name there. */
export const savedCards = pgTable(
  "saved_cards",
  {
    id: idColumn(),
    orderId: uuid("order_id")
      .notNull()
      .references(() => orders.id),
    gateway: text("gateway").notNull(),
    gatewayReference: text("gateway_reference").notNull(),
    brand: text("brand").notNull(),
    last4: text("last4").notNull(),
    savedAt: instant("saved_at").notNull(),
  },
  (t) => [index("saved_cards_order").on(t.orderId, t.savedAt)],
);

export type ChargeState = "intended" | "succeeded" | "declined" | "authentication_required";

/** One attempt to collect one parcel. The key is stored before the gateway is called, and is the same at every retry. */
export const charges = pgTable(
  "charges",
  {
    id: idColumn(),
    orderId: uuid("order_id")
      .notNull()
      .references(() => orders.id),
    parcelId: uuid("parcel_id")
      .notNull()
      .references(() => parcels.id),
    savedCardId: uuid("saved_card_id")
      .notNull()
      .references(() => savedCards.id),
    idempotencyKey: text("idempotency_key").notNull().unique(),
    amountMinor: minorUnits("amount_minor").notNull(),
    currency: text("currency").notNull(),
    state: text("state").$type<ChargeState>().notNull(),
    gatewayReference: text("gateway_reference"),
    failure: text("failure"),
    /** Carrier and tracking as staff entered them, so that a retry after a crash ships what was meant. */
    carrier: text("carrier").notNull().default(""),
    trackingNumber: text("tracking_number").notNull().default(""),
    intendedAt: instant("intended_at").notNull(),
    settledAt: instant("settled_at"),
  },
  (t) => [
    uniqueIndex("charges_one_live").on(t.parcelId).where(sql`${t.state} in ('intended', 'succeeded')`),
    index("charges_order").on(t.orderId),
    index("charges_unsettled").on(t.intendedAt).where(sql`${t.state} = 'intended'`),
    check("charges_amount", sql`${t.amountMinor} >= 0`),
    check(
      "charges_state",
      sql`${t.state} in ('intended', 'succeeded', 'declined', 'authentication_required')`,
    ),
  ],
);

/** The sandbox gateway's own books, as a gateway outside would keep them: never read by anything but the sandbox adapter. */
export const sandboxCharges = pgTable("sandbox_charges", {
  idempotencyKey: text("idempotency_key").primaryKey(),
  cardReference: text("card_reference").notNull(),
  amountMinor: minorUnits("amount_minor").notNull(),
  currency: text("currency").notNull(),
  outcome: text("outcome").notNull(),
  at: instant("at").notNull(),
});
