// Reads the queues of waiting units: for which products people wait, and how many.
import { sql } from "drizzle-orm";
import { getDb } from "@/db/client";
import { containing } from "@/db/like";
import { type Actor, authorize } from "@/domain/actor";
import type { PageWindow } from "@/lib/page-window";

export type QueueRow = {
  variantId: string;
  title: string;
  variantTitle: string;
  sku: string;
  waiting: number;
  lines: number;
  onHand: number;
  incoming: number;
  /** Waiting units that no supply is known for. */
  unpegged: number;
  nextOn: string | null;
  oldestAt: Date | null;
};

/** The longest queues first. */
export async function listQueues(
  actor: Actor,
  { search, window }: { search: string; window: PageWindow },
): Promise<{ queues: QueueRow[]; total: number }> {
  authorize(actor, "admin.view");
  const pattern = containing(search);
  const rows = await getDb().execute<
    Omit<QueueRow, "oldestAt"> & { oldestAt: string | null; total: number }
  >(sql`
    select variant.id as "variantId", product.title, variant.title as "variantTitle", variant.sku,
      position.pegged_incoming + position.unpegged as waiting, coalesce(queue.lines, 0)::int as lines, position.on_hand as "onHand",
      position.incoming, position.unpegged, queue.oldest as "oldestAt", (count(*) over ())::int as total,
      (select min(expected_on)::text from purchase_order_lines where variant_id = variant.id and open_quantity > 0) as "nextOn"
    from stock_positions position
    join variants variant on variant.id = position.variant_id
    join products product on product.id = variant.product_id
    left join lateral (
      select count(*) as lines, min(queued_at) as oldest from order_lines line
      where line.variant_id = variant.id and line.quantity - line.shipped - line.cancelled - line.pegged_on_hand > 0) queue on true
    where position.pegged_incoming + position.unpegged > 0
      and ${search === "" ? sql`true` : sql`(product.title ilike ${pattern} or variant.title ilike ${pattern} or variant.sku ilike ${pattern})`}
    order by waiting desc, variant.id limit ${window.size} offset ${window.offset}`);
  return {
    queues: rows.map(({ total, ...row }) => ({
      ...row,
      oldestAt: row.oldestAt === null ? null : new Date(row.oldestAt),
    })),
    total: rows[0]?.total ?? 0,
  };
}
