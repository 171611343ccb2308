// The purchase orders themselves and the deliveries checked in against them; their lines are in lines.ts.
import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { type PurchaseOrderState, purchaseOrders, receipts } from "@/db/schema/purchasing";
import { Refusal } from "@/lib/refusal";

export type LockedPurchaseOrder = typeof purchaseOrders.$inferSelect;

/** Returns the number that the supplier sees. */
export async function insertPurchaseOrder(
  tx: Tx,
  order: typeof purchaseOrders.$inferInsert,
): Promise<number> {
  const [row] = await tx.insert(purchaseOrders).values(order).returning({ number: purchaseOrders.number });
  if (!row) throw new Error("the purchase order was not written");
  return row.number;
}

/** Locks the order before its variants, as every change of a purchase order does. */
export async function lockPurchaseOrder(tx: Tx, id: string): Promise<LockedPurchaseOrder> {
  const [order] = await tx
    .select()
    .from(purchaseOrders)
    .where(eq(purchaseOrders.id, id))
    .for("no key update");
  if (!order) throw new Refusal("not_found", "There is no such purchase order.");
  return order;
}

/** Refuses what no longer waits for anything. */
export function requireOpen(order: LockedPurchaseOrder): void {
  const what = order.fromLocationId === null ? "purchase order" : "transfer";
  if (order.state === "closed")
    throw new Refusal("conflict", `This ${what} is closed: everything was received.`);
  if (order.state === "cancelled") throw new Refusal("conflict", `This ${what} was cancelled.`);
}

/** Refuses a transfer between our own places, which has no supplier to send to or to hear from. */
export function requireFromSupplier(
  order: LockedPurchaseOrder,
): asserts order is LockedPurchaseOrder & { supplierId: string } {
  if (order.supplierId === null) throw new Refusal("not_found", "There is no such purchase order.");
}

/** Refuses a draft: nothing of it is on its way, so nothing can have come. */
export function requireUnderWay(order: LockedPurchaseOrder): void {
  requireOpen(order);
  if (order.state !== "draft") return;
  throw new Refusal(
    "conflict",
    order.fromLocationId === null
      ? "This purchase order is a draft and wasn't sent yet. Send it first."
      : "This transfer wasn't dispatched yet. Dispatch it first.",
  );
}

/** It is on its way from now on; each sending is a version of its own. */
export async function setSent(tx: Tx, id: string, sent: { expectedOn: string; at: Date }): Promise<void> {
  await tx
    .update(purchaseOrders)
    .set({
      state: "sent",
      version: sql`${purchaseOrders.version} + 1`,
      sentAt: sent.at,
      expectedOn: sent.expectedOn,
    })
    .where(eq(purchaseOrders.id, id));
}

/** Sent once more, with whatever changed: an answer to an older version no longer counts. Gives the new version. */
export async function setSentAgain(tx: Tx, order: LockedPurchaseOrder, at: Date): Promise<number> {
  const version = order.version + 1;
  const state = order.state === "partly_received" ? "partly_received" : "sent";
  await tx
    .update(purchaseOrders)
    .set({ state, version, sentAt: at, confirmedAt: null })
    .where(eq(purchaseOrders.id, order.id));
  return version;
}

/** The supplier said yes. What was partly received stays so. */
export async function setConfirmed(tx: Tx, order: LockedPurchaseOrder, at: Date): Promise<void> {
  const state = order.state === "sent" ? "confirmed" : order.state;
  await tx.update(purchaseOrders).set({ state, confirmedAt: at }).where(eq(purchaseOrders.id, order.id));
}

export async function setHead(
  tx: Tx,
  id: string,
  head: Pick<typeof purchaseOrders.$inferInsert, "supplierId" | "locationId" | "expectedOn" | "note">,
): Promise<void> {
  await tx.update(purchaseOrders).set(head).where(eq(purchaseOrders.id, id));
}

/** The order's own day is that of its next delivery. A cache of its lines' days. */
export async function followLines(tx: Tx, id: string): Promise<void> {
  await tx.execute(sql`
    update purchase_orders set expected_on = next.day
    from (select min(expected_on) as day from purchase_order_lines
      where purchase_order_id = ${id}::uuid and open_quantity > 0) next
    where purchase_orders.id = ${id}::uuid and next.day is not null`);
}

export async function setState(tx: Tx, id: string, state: PurchaseOrderState, at: Date): Promise<void> {
  const isOver = state === "closed" || state === "cancelled";
  await tx
    .update(purchaseOrders)
    .set({ state, closedAt: isOver ? at : null })
    .where(eq(purchaseOrders.id, id));
}

export async function setExpectedDay(tx: Tx, id: string, expectedOn: string): Promise<void> {
  await tx.update(purchaseOrders).set({ expectedOn }).where(eq(purchaseOrders.id, id));
}

/** False when this delivery was checked in before, by the same form. */
export async function insertReceipt(tx: Tx, receipt: typeof receipts.$inferInsert): Promise<boolean> {
  const rows = await tx.insert(receipts).values(receipt).onConflictDoNothing().returning({ id: receipts.id });
  return rows.length === 1;
}

export async function isReceived(tx: Tx, receivingKey: string): Promise<boolean> {
  const rows = await tx.execute(sql`select from receipts where receiving_key = ${receivingKey}`);
  return rows.length > 0;
}
