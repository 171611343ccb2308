import { sql } from "drizzle-orm";
import { bigint, check, date, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
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
});

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
  },
  (t) => [unique("supplier_variants_once").on(t.variantId, t.supplierId)],
);

export type PurchaseOrderState = "draft" | "sent" | "confirmed" | "partly_received" | "closed" | "cancelled";

export const purchaseOrders = pgTable(
  "purchase_orders",
  {
    id: idColumn(),
    number: bigint("number", { mode: "number" }).generatedAlwaysAsIdentity({ startWith: 1001 }).unique(),
    supplierId: uuid("supplier_id")
      .notNull()
      .references(() => suppliers.id),
    locationId: uuid("location_id")
      .notNull()
      .references(() => locations.id),
    state: text("state").$type<PurchaseOrderState>().notNull(),
    expectedOn: date("expected_on", { mode: "string" }).notNull(),
    note: text("note").notNull().default(""),
    createdAt: instant("created_at").notNull(),
    closedAt: instant("closed_at"),
  },
  (t) => [
    index("purchase_orders_open").on(t.expectedOn).where(sql`${t.closedAt} is null`),
    check(
      "purchase_orders_state",
      sql`${t.state} in ('draft', 'sent', 'confirmed', 'partly_received', 'closed', 'cancelled')`,
    ),
  ],
);

/** Incoming = `open_quantity`: ordered − received while the order is under way, 0 once it is closed or cancelled. */
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
    openQuantity: integer("open_quantity").notNull(),
    /** A cache: Σ pegs on this line. Written by domain/purchasing/lines.ts. */
    pegged: integer("pegged").notNull().default(0),
    expectedOn: date("expected_on", { mode: "string" }).notNull(),
    unitCostMinor: minorUnits("unit_cost_minor"),
  },
  (t) => [
    unique("purchase_order_lines_once").on(t.purchaseOrderId, t.variantId, t.expectedOn),
    index("purchase_order_lines_incoming").on(t.variantId, t.expectedOn).where(sql`${t.openQuantity} > 0`),
    check("purchase_order_lines_quantity", sql`${t.quantity} > 0 and ${t.received} >= 0`),
    check(
      "purchase_order_lines_open",
      sql`${t.openQuantity} >= 0 and (${t.openQuantity} = 0 or ${t.openQuantity} = ${t.quantity} - ${t.received})`,
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
