// Finds one line of an order for the verbs that change it.
import { eq } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { orderLines } from "@/db/schema/orders";
import { Refusal } from "@/lib/refusal";

export type OrderLine = typeof orderLines.$inferSelect;

export async function getOrderLine(db: Db | Tx, id: string): Promise<OrderLine> {
  const [line] = await db.select().from(orderLines).where(eq(orderLines.id, id));
  if (!line) throw new Refusal("not_found", "There is no such order line.");
  return line;
}

export function openUnits(line: OrderLine): number {
  return line.quantity - line.shipped - line.cancelled;
}

/** In the order in which they were bought. */
export function readOrderLines(db: Db | Tx, orderId: string): Promise<OrderLine[]> {
  return db
    .select()
    .from(orderLines)
    .where(eq(orderLines.orderId, orderId))
    .orderBy(orderLines.position, orderLines.id);
}
