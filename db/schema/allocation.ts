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
import { purchaseOrderLines, suppliers } from "./purchasing";
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
  /** What the days stood on when they were told: for the reason beside them, and to see later whether they were kept. */
  buffer?: PromiseBuffer;
};

export type PromiseBuffer = {
  /** Null when no supplier stands behind the part: a transfer. */
  supplierId: string | null;
  /** The share of such promises that should be kept: 80. Null for a fixed buffer. */
  percentile: number | null;
  /** Calendar days from the supply's day to the latest day of arrival; of a fixed buffer business days after the earliest day. */
  days: number;
  /** Calendar days from the supply's day to the earliest day of arrival; none for a fixed buffer. */
  earliestDays?: number;
  /** The day of the delivery that it stood on (or a later release): while that doesn't move, what was told stays told. */
  supplyOn?: string;
  basis: "supplier" | "shrunk" | "pool" | "prior" | "fixed";
  receipts: number;
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

/**
 * How a told part ended: its units were ready (on hand and the line's) on a day. What the store scores itself by.
 * Append-only.
 */
export const promiseOutcomes = pgTable(
  "promise_outcomes",
  {
    id: idColumn(),
    promiseId: uuid("promise_id")
      .notNull()
      .references(() => promises.id),
    orderLineId: uuid("order_line_id")
      .notNull()
      .references(() => orderLines.id),
    /** Null for a transfer. */
    supplierId: uuid("supplier_id").references(() => suppliers.id),
    purchaseOrderLineId: uuid("purchase_order_line_id")
      .notNull()
      .references(() => purchaseOrderLines.id),
    /** Null when the buffer was a fixed one. */
    percentile: integer("percentile"),
    quantity: integer("quantity").notNull(),
    earliestOn: date("earliest_on", { mode: "string" }),
    latestOn: date("latest_on", { mode: "string" }),
    /** The day on which these units could leave. */
    readyOn: date("ready_on", { mode: "string" }).notNull(),
    eventId: uuid("event_id")
      .notNull()
      .references(() => events.id),
    at: instant("at").notNull(),
  },
  (t) => [
    index("promise_outcomes_at").on(t.at),
    index("promise_outcomes_supplier").on(t.supplierId, t.at),
    index("promise_outcomes_line").on(t.orderLineId),
    check("promise_outcomes_quantity", sql`${t.quantity} > 0`),
  ],
);

export type Strategy = "win" | "gain" | "improve" | "redistribute" | "fill" | "lose";

/** A line's place among the others, as the units were given out. */
export type FormerPlace = { tier: number; dueOn: string | null; queuedAt: string };

/**
 * Units were given out anew for a whole group of customers, and this line's part in that goes on: what the strategies mean
 * is written in domain/allocation/strategy.ts. Kept with its reason until another one follows or the line is done.
 */
export const standings = pgTable(
  "standings",
  {
    id: idColumn(),
    orderLineId: uuid("order_line_id")
      .notNull()
      .references(() => orderLines.id),
    strategy: text("strategy").$type<Exclude<Strategy, "redistribute">>().notNull(),
    reason: text("reason").notNull(),
    setByName: text("set_by_name").notNull(),
    /** What decided it. */
    eventId: uuid("event_id")
      .notNull()
      .references(() => events.id),
    /** Where a line stood that went to the end of the queue: it goes back there when this ends. */
    former: jsonb("former").$type<FormerPlace>(),
    setAt: instant("set_at").notNull(),
    endedAt: instant("ended_at"),
  },
  (t) => [
    uniqueIndex("standings_one_live").on(t.orderLineId).where(sql`${t.endedAt} is null`),
    check("standings_strategy", sql`${t.strategy} in ('win', 'gain', 'improve', 'fill', 'lose')`),
  ],
);
