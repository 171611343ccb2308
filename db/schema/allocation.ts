import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { variants } from "./catalog";
import { idColumn, instant } from "./columns";
import { events } from "./events";
import { parcels } from "./fulfilment";
import { orderLines } from "./orders";
import { purchaseOrderLines } from "./purchasing";
import { holds } from "./restock";
import { stockLevels } from "./stock";

/** So many units of one demand tied to one supply. A peg with a parcel is firm. */
export const pegs = pgTable(
  "pegs",
  {
    id: idColumn(),
    variantId: uuid("variant_id")
      .notNull()
      .references(() => variants.id),
    orderLineId: uuid("order_line_id").references(() => orderLines.id),
    holdId: uuid("hold_id").references(() => holds.id),
    locationId: uuid("location_id"),
    purchaseOrderLineId: uuid("purchase_order_line_id").references(() => purchaseOrderLines.id),
    parcelId: uuid("parcel_id").references(() => parcels.id),
    quantity: integer("quantity").notNull(),
  },
  (t) => [
    foreignKey({
      name: "pegs_stock_level",
      columns: [t.variantId, t.locationId],
      foreignColumns: [stockLevels.variantId, stockLevels.locationId],
    }),
    unique("pegs_once")
      .on(t.orderLineId, t.holdId, t.locationId, t.purchaseOrderLineId, t.parcelId)
      .nullsNotDistinct(),
    index("pegs_variant").on(t.variantId),
    index("pegs_purchase_order_line")
      .on(t.purchaseOrderLineId)
      .where(sql`${t.purchaseOrderLineId} is not null`),
    index("pegs_parcel").on(t.parcelId).where(sql`${t.parcelId} is not null`),
    check("pegs_quantity", sql`${t.quantity} > 0`),
    check("pegs_one_demand", sql`num_nonnulls(${t.orderLineId}, ${t.holdId}) = 1`),
    check("pegs_one_supply", sql`num_nonnulls(${t.locationId}, ${t.purchaseOrderLineId}) = 1`),
    check(
      "pegs_packed_is_on_hand",
      sql`${t.parcelId} is null or (${t.locationId} is not null and ${t.orderLineId} is not null)`,
    ),
  ],
);

/** A person put this line first, for a reason that everybody may read. */
export const pins = pgTable(
  "pins",
  {
    id: idColumn(),
    orderLineId: uuid("order_line_id")
      .notNull()
      .references(() => orderLines.id),
    reason: text("reason").notNull(),
    pinnedById: uuid("pinned_by_id").notNull(),
    pinnedByName: text("pinned_by_name").notNull(),
    pinnedAt: instant("pinned_at").notNull(),
    unpinnedAt: instant("unpinned_at"),
  },
  (t) => [uniqueIndex("pins_one_live").on(t.orderLineId).where(sql`${t.unpinnedAt} is null`)],
);

export type PromisePart = {
  quantity: number;
  basis: "stock" | "incoming" | "lead_time" | "none";
  earliestOn: string | null;
  latestOn: string | null;
  purchaseOrderLineId: string | null;
};

/** What a customer was told for a line. Append-only (a trigger refuses changes): a new promise follows the old one. */
export const promises = pgTable(
  "promises",
  {
    id: idColumn(),
    orderLineId: uuid("order_line_id")
      .notNull()
      .references(() => orderLines.id),
    /** What made this promise: the order, a receipt, a count. */
    eventId: uuid("event_id")
      .notNull()
      .references(() => events.id),
    parts: jsonb("parts").$type<PromisePart[]>().notNull(),
    /** Of the last open unit; null when no day can be reasoned. */
    earliestOn: date("earliest_on", { mode: "string" }),
    latestOn: date("latest_on", { mode: "string" }),
    at: instant("at").notNull(),
  },
  (t) => [index("promises_line").on(t.orderLineId, t.at), index("promises_event").on(t.eventId)],
);
