import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { variants } from "./catalog";
import { idColumn, instant } from "./columns";
import { events } from "./events";

export const locations = pgTable("locations", {
  id: idColumn(),
  name: text("name").notNull().unique(),
  kind: text("kind").$type<"warehouse" | "shop" | "3pl">().notNull(),
  /** Lower first when units are given out. */
  priority: integer("priority").notNull().default(0),
});

export type MovementKind = "receipt" | "shipment" | "return" | "adjustment" | "count" | "transfer" | "damage";

/** The ledger. Append-only (a trigger refuses changes): on hand is the sum of these rows, nothing else. */
export const stockMovements = pgTable(
  "stock_movements",
  {
    id: idColumn(),
    variantId: uuid("variant_id")
      .notNull()
      .references(() => variants.id),
    locationId: uuid("location_id")
      .notNull()
      .references(() => locations.id),
    kind: text("kind").$type<MovementKind>().notNull(),
    quantity: integer("quantity").notNull(),
    reason: text("reason").notNull().default(""),
    purchaseOrderLineId: uuid("purchase_order_line_id"),
    parcelId: uuid("parcel_id"),
    eventId: uuid("event_id")
      .notNull()
      .references(() => events.id),
    at: instant("at").notNull(),
  },
  (t) => [
    index("stock_movements_variant").on(t.variantId, t.at),
    index("stock_movements_event").on(t.eventId),
    check("stock_movements_quantity", sql`${t.quantity} <> 0`),
    check(
      "stock_movements_kind",
      sql`${t.kind} in ('receipt', 'shipment', 'return', 'adjustment', 'count', 'transfer', 'damage')`,
    ),
  ],
);

/** A cache of the ledger and of the pegs, per location; no row means "not stocked here", which is not 0. Written by domain/stock/levels.ts. */
export const stockLevels = pgTable(
  "stock_levels",
  {
    variantId: uuid("variant_id")
      .notNull()
      .references(() => variants.id),
    locationId: uuid("location_id")
      .notNull()
      .references(() => locations.id),
    onHand: integer("on_hand").notNull(),
    pegged: integer("pegged").notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.variantId, t.locationId] }),
    check("stock_levels_on_hand", sql`${t.onHand} >= 0`),
    check("stock_levels_not_oversold", sql`${t.pegged} between 0 and ${t.onHand}`),
  ],
);

/**
 * One row a variant: the lock that every change of its supply or demand takes, and the cached sums that pages read.
 * Written by domain/stock/levels.ts.
 */
export const stockPositions = pgTable(
  "stock_positions",
  {
    variantId: uuid("variant_id")
      .primaryKey()
      .references(() => variants.id, { onDelete: "cascade" }),
    onHand: integer("on_hand").notNull().default(0),
    peggedOnHand: integer("pegged_on_hand").notNull().default(0),
    incoming: integer("incoming").notNull().default(0),
    peggedIncoming: integer("pegged_incoming").notNull().default(0),
    /** Accepted units with no supply known yet. */
    unpegged: integer("unpegged").notNull().default(0),
    /** Queue times are handed out under this row's lock, each later than the last, so that the queue has one order. */
    lastQueuedAt: instant("last_queued_at"),
    /** Set by a trigger, read by the cached store pages. Not indexed: an index would cost every order its HOT update. */
    changedAt: instant("changed_at").notNull().default(sql`clock_timestamp()`),
  },
  (t) => [
    index("stock_positions_waiting").on(t.variantId).where(sql`${t.peggedIncoming} + ${t.unpegged} > 0`),
    check("stock_positions_on_hand", sql`${t.onHand} >= 0 and ${t.peggedOnHand} between 0 and ${t.onHand}`),
    check(
      "stock_positions_incoming",
      sql`${t.incoming} >= 0 and ${t.peggedIncoming} between 0 and ${t.incoming}`,
    ),
    check("stock_positions_unpegged", sql`${t.unpegged} >= 0`),
  ],
);
