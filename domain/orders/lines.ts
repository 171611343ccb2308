// The lines of orders: what was wanted, what of it is supplied, packed, shipped or cancelled.
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { idsOf, insertion, rowsOf } from "@/db/rows";
import { orderLines } from "@/db/schema/orders";
import type { Writes } from "@/db/together";

export async function insertOrderLines(tx: Writes, lines: (typeof orderLines.$inferInsert)[]): Promise<void> {
  if (lines.length > 0) await tx.execute(insertion(orderLines, lines));
}

export type OrderLineChange = {
  id: string;
  peggedOnHand?: number;
  peggedIncoming?: number;
  packed?: number;
  shipped?: number;
  cancelled?: number;
  /** The promise that was appended, when there is a new one. */
  promiseId?: string | null;
};

/** Adds to the figures of each line, many lines in one statement. */
export async function changeOrderLines(tx: Tx, changes: OrderLineChange[]): Promise<void> {
  const rows = changes.map((change) => ({
    id: change.id,
    on_hand: change.peggedOnHand ?? 0,
    incoming: change.peggedIncoming ?? 0,
    packed: change.packed ?? 0,
    shipped: change.shipped ?? 0,
    cancelled: change.cancelled ?? 0,
    promise_id: change.promiseId ?? null,
  }));
  if (rows.length === 0) return;
  await tx.execute(sql`
    update order_lines as line set
      pegged_on_hand = line.pegged_on_hand + row.on_hand,
      pegged_incoming = line.pegged_incoming + row.incoming,
      packed = line.packed + row.packed,
      shipped = line.shipped + row.shipped,
      cancelled = line.cancelled + row.cancelled,
      promise_id = coalesce(row.promise_id, line.promise_id)
    from ${rowsOf(rows)} as row(id uuid, on_hand int, incoming int, packed int, shipped int, cancelled int, promise_id uuid)
    where line.id = row.id`);
}

/** How many of each line's last units travel by themselves, though the order ships together. */
export async function setApart(tx: Tx, apart: { id: string; quantity: number }[]): Promise<void> {
  if (apart.length === 0) return;
  await tx.execute(sql`
    update order_lines as line set apart_quantity = row.quantity
    from ${rowsOf(apart)} as row(id uuid, quantity int) where line.id = row.id`);
}

/** Lines lose their place: they queue again as if they came now. */
export async function queueAgain(tx: Tx, lineIds: string[], at: Date): Promise<void> {
  await tx.execute(sql`
    update order_lines set queued_at = ${at.toISOString()}::timestamptz where id = any(${idsOf(lineIds)})`);
}

/** Lines take another place in their queue: what they are ranked by, besides pins. */
export async function changePlaces(
  tx: Tx,
  places: { id: string; tier: number; dueOn: string | null; queuedAt: Date }[],
): Promise<void> {
  if (places.length === 0) return;
  const rows = places.map(({ id, tier, dueOn, queuedAt }) => ({
    id,
    tier,
    due_on: dueOn,
    queued_at: queuedAt.toISOString(),
  }));
  await tx.execute(sql`
    update order_lines as line set tier = row.tier, due_on = row.due_on, queued_at = row.queued_at
    from ${rowsOf(rows)} as row(id uuid, tier int, due_on date, queued_at timestamptz) where line.id = row.id`);
}
