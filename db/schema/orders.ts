import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgSequence,
  pgTable,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { variants } from "./catalog";
import { idColumn, instant, minorUnits } from "./columns";
import { customers } from "./customers";

export type Address = {
  name: string;
  line1: string;
  line2: string;
  postalCode: string;
  city: string;
  region: string;
  country: string;
};

export const orderNumbers = pgSequence("order_numbers", { startWith: 10001, cache: 1 });

export type ShipChoice = "as_available" | "together";

export const orders = pgTable(
  "orders",
  {
    id: idColumn(),
    /** Taken from the sequence before the row is written, so that the mail can name it in the same breath. */
    number: bigint("number", { mode: "number" }).notNull().unique(),
    /** Made when the checkout is shown: sending it twice places one order. */
    placingKey: text("placing_key").notNull().unique(),
    source: text("source").$type<"checkout" | "import">().notNull(),
    customerId: uuid("customer_id").references(() => customers.id),
    email: text("email").notNull(),
    shipTo: jsonb("ship_to").$type<Address>().notNull(),
    currency: text("currency").notNull(),
    shipChoice: text("ship_choice").$type<ShipChoice>().notNull(),
    subtotalMinor: minorUnits("subtotal_minor").notNull(),
    shippingMinor: minorUnits("shipping_minor").notNull(),
    /** The part of the shipping that the customer pays for a second parcel; and who bears its cost, null without one. */
    extraParcelMinor: minorUnits("extra_parcel_minor").notNull().default(0),
    extraParcelPaidBy: text("extra_parcel_paid_by").$type<"customer" | "shop">(),
    /** Included in the prices; kept because a receipt must show it. */
    taxMinor: minorUnits("tax_minor").notNull(),
    totalMinor: minorUnits("total_minor").notNull(),
    /** What the shopper wrote for whoever opens the parcel. */
    giftNote: text("gift_note"),
    /** The words about the wait that the shopper ticked, and when; null when everything was on hand. */
    acknowledgedWait: text("acknowledged_wait"),
    acknowledgedAt: instant("acknowledged_at"),
    placedAt: instant("placed_at").notNull(),
    /** When the last open unit was shipped or cancelled. A cache of the lines, written with them. */
    closedAt: instant("closed_at"),
  },
  (t) => [
    index("orders_recent").on(t.placedAt, t.id),
    index("orders_customer").on(t.customerId, t.placedAt),
    index("orders_open").on(t.placedAt).where(sql`${t.closedAt} is null`),
    check("orders_ship_choice", sql`${t.shipChoice} in ('as_available', 'together')`),
    check(
      "orders_total",
      sql`${t.totalMinor} = ${t.subtotalMinor} + ${t.shippingMinor} and ${t.totalMinor} >= 0`,
    ),
  ],
);

export const orderLines = pgTable(
  "order_lines",
  {
    id: idColumn(),
    orderId: uuid("order_id")
      .notNull()
      .references(() => orders.id),
    variantId: uuid("variant_id")
      .notNull()
      .references(() => variants.id),
    position: integer("position").notNull(),
    /** What was bought, as it was called then. */
    title: text("title").notNull(),
    sku: text("sku").notNull(),
    unitPriceMinor: minorUnits("unit_price_minor").notNull(),
    quantity: integer("quantity").notNull(),
    shipped: integer("shipped").notNull().default(0),
    cancelled: integer("cancelled").notNull().default(0),
    /** Caches: Σ pegs of this line on hand (packed ones included) and on purchase order lines. */
    peggedOnHand: integer("pegged_on_hand").notNull().default(0),
    peggedIncoming: integer("pegged_incoming").notNull().default(0),
    /** Units standing in packed parcels, part of peggedOnHand. */
    packed: integer("packed").notNull().default(0),
    /** Rank, besides pins: service tier of the buyer, the day it is due, the order time. */
    tier: integer("tier").notNull().default(0),
    dueOn: date("due_on", { mode: "string" }),
    /** When it took its place in the queue: the order time. */
    queuedAt: instant("queued_at").notNull(),
    /** The newest promise; null until the first one is appended. */
    promiseId: uuid("promise_id"),
    /** The line whose units the customer gave up for these, at the kept price. */
    swappedFromLineId: uuid("swapped_from_line_id"),
    /** Of an order that ships together: so many of its last units travel by themselves, as soon as they are here. */
    apartQuantity: integer("apart_quantity").notNull().default(0),
  },
  (t) => [
    foreignKey({ name: "order_lines_swapped_from", columns: [t.swappedFromLineId], foreignColumns: [t.id] }),
    index("order_lines_order").on(t.orderId),
    index("order_lines_open")
      .on(t.variantId, t.queuedAt, t.id)
      .where(sql`${t.quantity} - ${t.shipped} - ${t.cancelled} > 0`),
    index("order_lines_waiting")
      .on(t.variantId, t.queuedAt, t.id)
      .where(sql`${t.quantity} - ${t.shipped} - ${t.cancelled} - ${t.peggedOnHand} > 0`),
    check("order_lines_apart", sql`${t.apartQuantity} between 0 and ${t.quantity}`),
    check("order_lines_quantity", sql`${t.quantity} > 0 and ${t.shipped} >= 0 and ${t.cancelled} >= 0`),
    check(
      "order_lines_not_overfilled",
      sql`${t.peggedOnHand} >= 0 and ${t.peggedIncoming} >= 0 and ${t.packed} between 0 and ${t.peggedOnHand} and ${t.peggedOnHand} + ${t.peggedIncoming} + ${t.shipped} + ${t.cancelled} <= ${t.quantity}`,
    ),
  ],
);
