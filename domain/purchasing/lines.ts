// The lines of purchase orders: what was ordered, what came, and how much of the rest is somebody's already.
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { rowsOf } from "@/db/rows";
import { purchaseOrderLines } from "@/db/schema/purchasing";

export async function insertLines(tx: Tx, lines: (typeof purchaseOrderLines.$inferInsert)[]): Promise<void> {
  for (let start = 0; start < lines.length; start += 1000)
    await tx.insert(purchaseOrderLines).values(lines.slice(start, start + 1000));
}

export type LineChange = {
  id: string;
  /** Units added to received, to what is still open, and to what of it is pegged. */
  received: number;
  openQuantity: number;
  pegged: number;
};

export async function changeLines(tx: Tx, changes: LineChange[]): Promise<void> {
  const rows = changes.map((change) => ({
    id: change.id,
    received: change.received,
    open_quantity: change.openQuantity,
    pegged: change.pegged,
  }));
  if (rows.length === 0) return;
  await tx.execute(sql`
    update purchase_order_lines as line set
      received = line.received + row.received,
      open_quantity = line.open_quantity + row.open_quantity,
      pegged = line.pegged + row.pegged
    from ${rowsOf(rows)} as row(id uuid, received int, open_quantity int, pegged int)
    where line.id = row.id`);
}

/** A new expected day for lines; what is pegged to them is re-promised by the caller's reallocation. */
export async function moveExpectedDay(tx: Tx, lineIds: string[], expectedOn: string): Promise<void> {
  await tx.execute(sql`
    update purchase_order_lines set expected_on = ${expectedOn}::date
    where id = any(${`{${lineIds.join(",")}}`}::uuid[])`);
}
