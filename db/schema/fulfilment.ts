import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { idColumn, instant, minorUnits } from "./columns";
import { events } from "./events";
import { type Address, orderLines, orders } from "./orders";
import { locations } from "./stock";

/** Units that leave together. Packed, then shipped (and charged in the same step), or unpacked again. */
export const parcels = pgTable(
  "parcels",
  {
    id: idColumn(),
    orderId: uuid("order_id")
      .notNull()
      .references(() => orders.id),
    locationId: uuid("location_id")
      .notNull()
      .references(() => locations.id),
    /** Where it goes: the order's address when it was packed. */
    shipTo: jsonb("ship_to").$type<Address>().notNull(),
    carrier: text("carrier").notNull().default(""),
    trackingNumber: text("tracking_number").notNull().default(""),
    /** What this parcel costs the customer: its units and its share of shipping. */
    goodsMinor: minorUnits("goods_minor").notNull(),
    shippingMinor: minorUnits("shipping_minor").notNull(),
    packedAt: instant("packed_at").notNull(),
    shippedAt: instant("shipped_at"),
    unpackedAt: instant("unpacked_at"),
    packedEventId: uuid("packed_event_id")
      .notNull()
      .references(() => events.id),
  },
  (t) => [
    index("parcels_order").on(t.orderId),
    index("parcels_waiting").on(t.packedAt).where(sql`${t.shippedAt} is null and ${t.unpackedAt} is null`),
    check("parcels_one_end", sql`${t.shippedAt} is null or ${t.unpackedAt} is null`),
  ],
);

export const parcelLines = pgTable(
  "parcel_lines",
  {
    parcelId: uuid("parcel_id")
      .notNull()
      .references(() => parcels.id),
    orderLineId: uuid("order_line_id")
      .notNull()
      .references(() => orderLines.id),
    quantity: integer("quantity").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.parcelId, t.orderLineId] }),
    index("parcel_lines_order_line").on(t.orderLineId),
    check("parcel_lines_quantity", sql`${t.quantity} > 0`),
  ],
);

export type DecisionChoice = "ship_now" | "wait";

/** A part-ready order: ship what is here, or wait for the rest. `facts` are the figures the recommendation stood on. */
export const decisions = pgTable(
  "decisions",
  {
    id: idColumn(),
    orderId: uuid("order_id")
      .notNull()
      .references(() => orders.id),
    recommendation: text("recommendation").$type<DecisionChoice>().notNull(),
    reason: text("reason").notNull(),
    facts: jsonb("facts").$type<Record<string, unknown>>().notNull(),
    openedAt: instant("opened_at").notNull(),
    choice: text("choice").$type<DecisionChoice>(),
    decidedAt: instant("decided_at"),
    decidedByName: text("decided_by_name"),
    /** The world moved on (shipped, cancelled, all ready) before anyone decided. */
    droppedAt: instant("dropped_at"),
  },
  (t) => [
    uniqueIndex("decisions_one_open")
      .on(t.orderId)
      .where(sql`${t.decidedAt} is null and ${t.droppedAt} is null`),
    index("decisions_queue").on(t.openedAt).where(sql`${t.decidedAt} is null and ${t.droppedAt} is null`),
    index("decisions_order").on(t.orderId),
  ],
);
