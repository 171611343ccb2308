// The orders themselves; their lines are in lines.ts.
import { eq, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { insertion } from "@/db/rows";
import { type Address, orders } from "@/db/schema/orders";
import type { Writes } from "@/db/together";
import { lockVariants } from "@/domain/stock/levels";
import { newId } from "@/lib/id";
import { Refusal } from "@/lib/refusal";
import { insertOrderLines } from "./lines";

export async function insertOrder(tx: Writes, order: typeof orders.$inferInsert): Promise<void> {
  await tx.execute(insertion(orders, [order]));
}

/**
 * Opens the placing of an order: its number. The statements of a placing are the same each time, so that the database
 * uses their plans again instead of making better ones for each list of ids: that took longer than running them.
 */
export async function nextOrderNumber(tx: Tx): Promise<number> {
  const [row] = await tx.execute<{ number: string }>(sql`
    select nextval('order_numbers') as number, set_config('plan_cache_mode', 'force_generic_plan', true)`);
  return Number(row?.number);
}

/** The order that was placed with this key before, if there is one. */
export async function findPlaced(
  db: Db | Tx,
  placingKey: string,
): Promise<{ orderId: string; number: number } | undefined> {
  const [row] = await db
    .select({ orderId: orders.id, number: orders.number })
    .from(orders)
    .where(eq(orders.placingKey, placingKey));
  return row;
}

export type LockedOrder = typeof orders.$inferSelect;

/**
 * Locks an order together with the variants of its lines, in the one order that all do: variants, then the order.
 * Its lines can't change their variants, so that the first read needs no lock.
 */
export async function lockOrder(
  tx: Tx,
  orderId: string,
  alsoVariantIds: string[] = [],
): Promise<LockedOrder> {
  const lines = await tx.execute<{ variantId: string }>(
    sql`select distinct variant_id as "variantId" from order_lines where order_id = ${orderId}::uuid`,
  );
  await lockVariants(tx, [...alsoVariantIds, ...lines.map((line) => line.variantId)]);
  const [order] = await tx.select().from(orders).where(eq(orders.id, orderId)).for("no key update");
  if (!order) throw new Refusal("not_found", "There is no such order.");
  return order;
}

/** What its customer may change of an order after it was placed. */
export type OrderChange = Partial<
  Pick<
    LockedOrder,
    | "shipTo"
    | "shipChoice"
    | "subtotalMinor"
    | "shippingMinor"
    | "extraParcelMinor"
    | "extraParcelPaidBy"
    | "taxMinor"
    | "totalMinor"
  >
>;

/** The caller holds the order's lock and has recorded the event. */
export async function changeOrder(tx: Tx, orderId: string, change: OrderChange): Promise<void> {
  await tx.update(orders).set(change).where(eq(orders.id, orderId));
}

/** Closes the order when nothing of it is open any more. */
export async function closeWhenDone(tx: Tx, orderId: string, at: Date): Promise<void> {
  await tx.execute(sql`
    update orders set closed_at = ${at.toISOString()}::timestamptz
    where id = ${orderId}::uuid and closed_at is null and not exists (
      select from order_lines where order_id = orders.id and quantity - shipped - cancelled > 0)`);
}

export type OwedLine = {
  variantId: string;
  quantity: number;
  title: string;
  sku: string;
  unitPriceMinor: number;
};

const nobody: Address = { name: "", line1: "", line2: "", postalCode: "", city: "", region: "", country: "" };

/**
 * Units that the shop's former system had sold but not delivered (negative stock) become demand that waits like any
 * other, on an order without a customer. The caller reallocates the variants afterwards.
 */
export async function placeOwedUnits(
  tx: Tx,
  input: { eventId: string; at: Date; currency: string; placingKey: string; lines: OwedLine[] },
): Promise<string> {
  const id = newId();
  const subtotalMinor = input.lines.reduce((sum, line) => sum + line.quantity * line.unitPriceMinor, 0);
  await insertOrder(tx, {
    id,
    number: await nextOrderNumber(tx),
    placingKey: input.placingKey,
    source: "import",
    email: "",
    shipTo: nobody,
    currency: input.currency,
    shipChoice: "as_available",
    subtotalMinor,
    shippingMinor: 0,
    taxMinor: 0,
    totalMinor: subtotalMinor,
    placedAt: input.at,
  });
  await insertOrderLines(
    tx,
    input.lines.map((line, position) => ({
      id: newId(),
      orderId: id,
      position,
      queuedAt: input.at,
      ...line,
    })),
  );
  return id;
}

/** Orders of somebody who is erased: only the country stays, for the tax. */
export async function forgetBuyer(tx: Tx, orderIds: string[], placeholder: string): Promise<void> {
  await tx.execute(sql`
    update orders set email = ${placeholder}, gift_note = null, ship_to = jsonb_build_object('name', 'Erased', 'line1', '',
      'line2', '', 'postalCode', '', 'city', '', 'region', '', 'country', ship_to ->> 'country')
    where id = any(${`{${orderIds.join(",")}}`}::uuid[])`);
}
