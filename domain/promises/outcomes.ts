// How promises ended: units that were on their way are ready, sooner or later than told. What the shop scores itself by.
//
// Every day that was told of a delivery counts once, not only the last one: a promise that moved twice and was kept at last
// was broken twice.
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { at, rowsOf } from "@/db/rows";
import type { Day } from "@/lib/day";

/** Units of an order line that waited for a purchase order line and can leave now. */
export type ReadyUnits = {
  orderLineId: string;
  purchaseOrderLineId: string;
  quantity: number;
  /** The day on which they leave, or are there where promises include the way. */
  readyOn: Day;
};

/** One statement, however many lines; before the promises that follow are written. */
export async function appendOutcomes(
  tx: Tx,
  list: readonly ReadyUnits[],
  event: { id: string; at: Date },
): Promise<void> {
  if (list.length === 0) return;
  const rows = list.map((ready) => ({
    order_line_id: ready.orderLineId,
    purchase_order_line_id: ready.purchaseOrderLineId,
    quantity: ready.quantity,
    ready_on: ready.readyOn,
  }));
  await tx.execute(sql`
    insert into promise_outcomes (id, promise_id, order_line_id, supplier_id, purchase_order_line_id, percentile, quantity,
      earliest_on, latest_on, ready_on, event_id, at)
    select gen_random_uuid(), told.promise_id, ready.order_line_id, purchase.supplier_id, ready.purchase_order_line_id,
      told.percentile, least(ready.quantity, told.quantity), told.earliest_on, told.latest_on, ready.ready_on,
      ${event.id}::uuid, ${at(event.at)}
    from ${rowsOf(rows)} as ready(order_line_id uuid, purchase_order_line_id uuid, quantity int, ready_on date)
    join purchase_order_lines source on source.id = ready.purchase_order_line_id
    join purchase_orders purchase on purchase.id = source.purchase_order_id
    cross join lateral (
      select distinct on (part."latestOn") promise.id as promise_id, part.quantity, part."earliestOn" as earliest_on,
        part."latestOn" as latest_on, (part.buffer->>'percentile')::int as percentile
      from promises promise
      cross join jsonb_to_recordset(promise.parts) as part(quantity int, basis text, "purchaseOrderLineId" uuid,
        "earliestOn" date, "latestOn" date, buffer jsonb)
      where promise.order_line_id = ready.order_line_id and part.basis = 'incoming'
        and part."purchaseOrderLineId" = ready.purchase_order_line_id
      order by part."latestOn", promise.at, promise.id) told`);
}
