import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { variants } from "./catalog";
import { idColumn, instant, minorUnits } from "./columns";
import { events } from "./events";
import { locations } from "./stock";

export const suppliers = pgTable("suppliers", {
  id: idColumn(),
  name: text("name").notNull().unique(),
  email: text("email").notNull().default(""),
  /** Business days from order to delivery, as the supplier says. */
  leadTimeDays: integer("lead_time_days").notNull(),
  contactName: text("contact_name").notNull().default(""),
  phone: text("phone").notNull().default(""),
  note: text("note").notNull().default(""),
  /** Null is the store's own. */
  currency: text("currency"),
  /** Below this value of one purchase order the supplier doesn't deliver. */
  minimumOrderMinor: minorUnits("minimum_order_minor").notNull().default(0),
  /** The weekdays on which orders go out, 1 is Monday; none given: any of the supplier's working days. */
  orderWeekdays: integer("order_weekdays").array().notNull().default(sql`'{}'`),
  /** After this time of the supplier's day an order counts as the next order day's. */
  orderCutoff: text("order_cutoff").notNull().default("17:00"),
  /** IANA name; null is the store's. */
  timeZone: text("time_zone"),
  workingWeekdays: integer("working_weekdays").array().notNull().default(sql`'{1,2,3,4,5}'`),
});

/** Days on which a supplier neither takes orders nor delivers. */
export const supplierClosures = pgTable(
  "supplier_closures",
  {
    id: idColumn(),
    supplierId: uuid("supplier_id")
      .notNull()
      .references(() => suppliers.id, { onDelete: "cascade" }),
    fromDay: date("from_day", { mode: "string" }).notNull(),
    toDay: date("to_day", { mode: "string" }).notNull(),
    name: text("name").notNull().default(""),
  },
  (t) => [
    index("supplier_closures_supplier").on(t.supplierId, t.toDay),
    check("supplier_closures_days", sql`${t.toDay} >= ${t.fromDay}`),
  ],
);

/** Which supplier a variant comes from, so that a lead time can be told when nothing is on order. */
export const supplierVariants = pgTable(
  "supplier_variants",
  {
    variantId: uuid("variant_id")
      .notNull()
      .references(() => variants.id, { onDelete: "cascade" }),
    supplierId: uuid("supplier_id")
      .notNull()
      .references(() => suppliers.id, { onDelete: "cascade" }),
    unitCostMinor: minorUnits("unit_cost_minor"),
    /** What the supplier calls it. */
    supplierSku: text("supplier_sku").notNull().default(""),
    /** Ordered in whole packs, and not fewer units than the minimum. */
    packSize: integer("pack_size").notNull().default(1),
    minimumQuantity: integer("minimum_quantity").notNull().default(1),
    /** Business days; null is the supplier's. */
    leadTimeDays: integer("lead_time_days"),
    /** Lower first when something must be ordered. */
    preference: integer("preference").notNull().default(0),
  },
  (t) => [
    unique("supplier_variants_once").on(t.variantId, t.supplierId),
    check("supplier_variants_packs", sql`${t.packSize} > 0 and ${t.minimumQuantity} > 0`),
  ],
);

export type PurchaseOrderState = "draft" | "sent" | "confirmed" | "partly_received" | "closed" | "cancelled";

export const purchaseOrders = pgTable(
  "purchase_orders",
  {
    id: idColumn(),
    number: bigint("number", { mode: "number" }).generatedAlwaysAsIdentity({ startWith: 1001 }).unique(),
    /** Null for a transfer between our own locations. */
    supplierId: uuid("supplier_id").references(() => suppliers.id),
    /** Where the units of a transfer come from. */
    fromLocationId: uuid("from_location_id").references(() => locations.id),
    locationId: uuid("location_id")
      .notNull()
      .references(() => locations.id),
    state: text("state").$type<PurchaseOrderState>().notNull(),
    expectedOn: date("expected_on", { mode: "string" }).notNull(),
    note: text("note").notNull().default(""),
    /** Of the unit costs; null is the store's. */
    currency: text("currency"),
    /** How often it was sent: the supplier's link names the version it answers. */
    version: integer("version").notNull().default(0),
    sentAt: instant("sent_at"),
    confirmedAt: instant("confirmed_at"),
    createdAt: instant("created_at").notNull(),
    closedAt: instant("closed_at"),
  },
  (t) => [
    check("purchase_orders_one_source", sql`num_nonnulls(${t.supplierId}, ${t.fromLocationId}) = 1`),
    check("purchase_orders_transfer_moves", sql`${t.fromLocationId} is distinct from ${t.locationId}`),
    index("purchase_orders_supplier").on(t.supplierId, t.createdAt),
    index("purchase_orders_open").on(t.expectedOn).where(sql`${t.closedAt} is null`),
    check(
      "purchase_orders_state",
      sql`${t.state} in ('draft', 'sent', 'confirmed', 'partly_received', 'closed', 'cancelled')`,
    ),
  ],
);

/**
 * Units of one variant that come in several deliveries are several lines, even when both move to the same day: each
 * keeps the first day that was told. Incoming = `open_quantity`: 0 in a draft, ordered − received − cancelled while the
 * order is under way, 0 once it is closed or cancelled.
 */
export const purchaseOrderLines = pgTable(
  "purchase_order_lines",
  {
    id: idColumn(),
    purchaseOrderId: uuid("purchase_order_id")
      .notNull()
      .references(() => purchaseOrders.id, { onDelete: "cascade" }),
    variantId: uuid("variant_id")
      .notNull()
      .references(() => variants.id),
    quantity: integer("quantity").notNull(),
    received: integer("received").notNull().default(0),
    /** Units that won't come: the supplier can't, or staff called them off. */
    cancelled: integer("cancelled").notNull().default(0),
    openQuantity: integer("open_quantity").notNull(),
    /** A cache: Σ pegs on this line. Written by domain/purchasing/lines.ts. */
    pegged: integer("pegged").notNull().default(0),
    expectedOn: date("expected_on", { mode: "string" }).notNull(),
    /** The first day that customers could be told, from which a slip is measured: set when the order is sent. */
    firstExpectedOn: date("first_expected_on", { mode: "string" }),
    unitCostMinor: minorUnits("unit_cost_minor"),
  },
  (t) => [
    index("purchase_order_lines_order").on(t.purchaseOrderId),
    index("purchase_order_lines_incoming").on(t.variantId, t.expectedOn).where(sql`${t.openQuantity} > 0`),
    check(
      "purchase_order_lines_quantity",
      sql`${t.quantity} > 0 and ${t.received} >= 0 and ${t.cancelled} >= 0`,
    ),
    check(
      "purchase_order_lines_open",
      sql`${t.openQuantity} >= 0 and (${t.openQuantity} = 0 or ${t.openQuantity} = ${t.quantity} - ${t.received} - ${t.cancelled})`,
    ),
    check("purchase_order_lines_not_overpegged", sql`${t.pegged} between 0 and ${t.openQuantity}`),
  ],
);

/** One delivery as it was checked in. */
export const receipts = pgTable(
  "receipts",
  {
    id: idColumn(),
    purchaseOrderId: uuid("purchase_order_id")
      .notNull()
      .references(() => purchaseOrders.id),
    /** Made by the form: sending it twice receives once. */
    receivingKey: text("receiving_key").notNull().unique(),
    eventId: uuid("event_id")
      .notNull()
      .references(() => events.id),
    receivedAt: instant("received_at").notNull(),
  },
  (t) => [index("receipts_purchase_order").on(t.purchaseOrderId)],
);

/** What a supplier answered to one version of a purchase order. Append-only. */
export const purchaseOrderAnswers = pgTable(
  "purchase_order_answers",
  {
    id: idColumn(),
    purchaseOrderId: uuid("purchase_order_id")
      .notNull()
      .references(() => purchaseOrders.id),
    version: integer("version").notNull(),
    /** Line by line, as it was entered: units and day, or that none can come. */
    lines: jsonb("lines").$type<PurchaseOrderAnswerLine[]>().notNull(),
    note: text("note").notNull().default(""),
    eventId: uuid("event_id")
      .notNull()
      .references(() => events.id),
    answeredAt: instant("answered_at").notNull(),
  },
  (t) => [index("purchase_order_answers_order").on(t.purchaseOrderId, t.answeredAt)],
);

export type PurchaseOrderAnswerLine = { lineId: string; quantity: number; expectedOn: string };

/**
 * Past deliveries: what a supplier's slip is learned from. One row for the units of one purchase order that were expected
 * on one day and came on one day; 40 lines in one lorry are one observation.
 */
export const deliveries = pgTable(
  "deliveries",
  {
    id: idColumn(),
    supplierId: uuid("supplier_id")
      .notNull()
      .references(() => suppliers.id, { onDelete: "cascade" }),
    purchaseOrderId: uuid("purchase_order_id").references(() => purchaseOrders.id),
    source: text("source").$type<"receipt" | "import">().notNull(),
    reference: text("reference").notNull().default(""),
    expectedOn: date("expected_on", { mode: "string" }).notNull(),
    receivedOn: date("received_on", { mode: "string" }).notNull(),
    quantity: integer("quantity").notNull(),
    /** Makes an import that is done twice add nothing; null for receipts. */
    importKey: text("import_key").unique(),
    eventId: uuid("event_id")
      .notNull()
      .references(() => events.id),
    /** When it became known, which is not always when it came. */
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [
    index("deliveries_supplier").on(t.supplierId, t.receivedOn),
    unique("deliveries_once").on(t.purchaseOrderId, t.expectedOn, t.receivedOn),
    check("deliveries_source", sql`${t.source} in ('receipt', 'import')`),
    check("deliveries_quantity", sql`${t.quantity} > 0`),
  ],
);

/** Days after the expected day by percentile, e.g. {"50": 0, "80": 3}; negative for a supplier that comes early. */
export type SlipQuantiles = Record<string, number>;

/**
 * What was learned of each supplier's slip: a cache of `deliveries`, so that a promise at checkout learns nothing itself.
 * The row without a supplier is the store's pool, for suppliers without a delivery. Written by domain/promises/forecasts.ts.
 */
export const supplierForecasts = pgTable(
  "supplier_forecasts",
  {
    id: idColumn(),
    supplierId: uuid("supplier_id").references(() => suppliers.id, { onDelete: "cascade" }),
    quantiles: jsonb("quantiles").$type<SlipQuantiles>().notNull(),
    receipts: integer("receipts").notNull(),
    poolReceipts: integer("pool_receipts").notNull(),
    basis: text("basis").$type<"supplier" | "shrunk" | "pool" | "prior">().notNull(),
    isMoving: boolean("is_moving").notNull(),
    learnedAt: instant("learned_at").notNull(),
  },
  (t) => [
    unique("supplier_forecasts_once").on(t.supplierId).nullsNotDistinct(),
    check("supplier_forecasts_basis", sql`${t.basis} in ('supplier', 'shrunk', 'pool', 'prior')`),
  ],
);
