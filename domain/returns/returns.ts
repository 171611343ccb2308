// What customers want to send back: withdrawals and returns, and what staff answered.
import { eq, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { returnRequestLines, returnRequests } from "@/db/schema/returns";
import { newId } from "@/lib/id";
import { Refusal } from "@/lib/refusal";

export type ReturnRequest = typeof returnRequests.$inferSelect;
export type ReturnUnits = { orderLineId: string; quantity: number; cancelled: number };

export async function insertReturn(
  tx: Tx,
  request: Omit<typeof returnRequests.$inferInsert, "id">,
  units: ReturnUnits[],
): Promise<string> {
  const id = newId();
  await tx.insert(returnRequests).values({ id, ...request });
  await tx.insert(returnRequestLines).values(units.map((unit) => ({ requestId: id, ...unit })));
  return id;
}

/** Shipped units of each line of an order that somebody asked to send back already, and wasn't declined. */
export async function returnedUnits(db: Db | Tx, orderId: string): Promise<Map<string, number>> {
  const rows = await db.execute<{ orderLineId: string; quantity: number }>(sql`
    select units.order_line_id as "orderLineId", sum(units.quantity - units.cancelled)::int as quantity
    from return_request_lines units join return_requests request on request.id = units.request_id
    where request.order_id = ${orderId}::uuid and request.decision is distinct from 'declined' group by 1`);
  return new Map(rows.map((row) => [row.orderLineId, row.quantity]));
}

export async function lockReturn(tx: Tx, id: string): Promise<ReturnRequest> {
  const [row] = await tx.select().from(returnRequests).where(eq(returnRequests.id, id)).for("update");
  if (!row) throw new Refusal("not_found", "There is no such request.");
  return row;
}

export async function decideIn(
  tx: Tx,
  id: string,
  decided: { decision: "accepted" | "declined"; decidedAt: Date; decidedByName: string; answer: string },
): Promise<void> {
  await tx.update(returnRequests).set(decided).where(eq(returnRequests.id, id));
}

/** Requests of somebody who is erased stay as figures, without what was written. */
export async function forgetReturnWords(tx: Tx, orderIds: string[]): Promise<void> {
  await tx.execute(sql`
    update return_requests set words = '', answer = '' where order_id = any(${`{${orderIds.join(",")}}`}::uuid[])`);
}
