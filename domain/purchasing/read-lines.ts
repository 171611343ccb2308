// Reads the lines of one purchase order for the verbs that change it.
import { asc, eq } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { purchaseOrderLines, purchaseOrders } from "@/db/schema/purchasing";
import { Refusal } from "@/lib/refusal";

export type PurchaseOrderLine = typeof purchaseOrderLines.$inferSelect;

export function readPurchaseOrderLines(db: Db | Tx, purchaseOrderId: string): Promise<PurchaseOrderLine[]> {
  return db
    .select()
    .from(purchaseOrderLines)
    .where(eq(purchaseOrderLines.purchaseOrderId, purchaseOrderId))
    .orderBy(asc(purchaseOrderLines.id));
}

/** The location that a purchase order is delivered to. */
export async function getPurchaseOrderPlace(db: Db | Tx, purchaseOrderId: string): Promise<string> {
  const [order] = await db
    .select({ locationId: purchaseOrders.locationId })
    .from(purchaseOrders)
    .where(eq(purchaseOrders.id, purchaseOrderId));
  if (!order) throw new Refusal("not_found", "There is no such purchase order.");
  return order.locationId;
}
