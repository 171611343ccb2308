// The lines of purchase orders: what was ordered, what came, and how much of the rest is somebody's already.
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { idsOf, rowsOf } from "@/db/rows";
import { purchaseOrderLines } from "@/db/schema/purchasing";
import type { Writes } from "@/db/together";

export async function insertLines(tx: Tx, lines: (typeof purchaseOrderLines.$inferInsert)[]): Promise<void> {
  for (let start = 0; start < lines.length; start += 1000)
    await tx.insert(purchaseOrderLines).values(lines.slice(start, start + 1000));
}

export type LineChange = {
  id: string;
  /** Units added to what was ordered: negative when a part of the line becomes another line or won't come. */
  quantity?: number;
  /** Units added to received, to what is still open, and to what of it is pegged. */
  received: number;
  openQuantity: number;
  pegged: number;
};

/** Units that are open no more, though they neither came nor became another line's, are cancelled: they won't come. */
export async function changeLines(tx: Writes, changes: LineChange[]): Promise<void> {
  const rows = changes.map((change) => ({
    id: change.id,
    quantity: change.quantity ?? 0,
    received: change.received,
    open_quantity: change.openQuantity,
    pegged: change.pegged,
  }));
  if (rows.length === 0) return;
  await tx.execute(sql`
    update purchase_order_lines as line set
      quantity = line.quantity + row.quantity,
      received = line.received + row.received,
      cancelled = line.cancelled + greatest(0, row.quantity - row.open_quantity - row.received),
      open_quantity = line.open_quantity + row.open_quantity,
      pegged = line.pegged + row.pegged
    from ${rowsOf(rows)} as row(id uuid, quantity int, received int, open_quantity int, pegged int)
    where line.id = row.id`);
}

/** A new expected day for lines; what is pegged to them is re-promised by the caller's reallocation. */
export async function moveExpectedDay(tx: Tx, lineIds: string[], expectedOn: string): Promise<void> {
  await tx.execute(sql`
    update purchase_order_lines set expected_on = ${expectedOn}::date
    where id = any(${`{${lineIds.join(",")}}`}::uuid[])`);
}

/**
 * The units of these lines are on their way from now on: what was a draft is incoming. The day given is the first that
 * customers can be told; a line that was under way before keeps its first one.
 */
export async function openLines(
  tx: Tx,
  lines: { id: string; quantity: number; expectedOn: string }[],
): Promise<void> {
  const rows = lines.map(({ id, quantity, expectedOn }) => ({ id, quantity, expected_on: expectedOn }));
  await tx.execute(sql`
    update purchase_order_lines as line set
      quantity = row.quantity,
      open_quantity = row.quantity - line.received - line.cancelled,
      expected_on = row.expected_on,
      first_expected_on = coalesce(line.first_expected_on, row.expected_on)
    from ${rowsOf(rows)} as row(id uuid, quantity int, expected_on date)
    where line.id = row.id`);
}

/** What a draft's lines say from now on; nothing of them is on its way. */
export async function changeDraftLines(
  tx: Tx,
  lines: { id: string; quantity: number; expectedOn: string; unitCostMinor: number | null }[],
): Promise<void> {
  const rows = lines.map(({ id, quantity, expectedOn, unitCostMinor }) => ({
    id,
    quantity,
    expected_on: expectedOn,
    unit_cost_minor: unitCostMinor,
  }));
  if (rows.length === 0) return;
  await tx.execute(sql`
    update purchase_order_lines as line set
      quantity = row.quantity, expected_on = row.expected_on, unit_cost_minor = row.unit_cost_minor
    from ${rowsOf(rows)} as row(id uuid, quantity int, expected_on date, unit_cost_minor bigint)
    where line.id = row.id`);
}

/** Takes lines off a draft: nothing was ever on its way. */
export async function removeLines(tx: Tx, lineIds: string[]): Promise<void> {
  await tx.execute(sql`delete from purchase_order_lines where id = any(${idsOf(lineIds)})`);
}
