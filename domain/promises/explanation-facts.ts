// Reads what explains a line: its place, the supplies that its promise stands on, and what was learned of them.
import { type SQL, sql } from "drizzle-orm";
import { getDb } from "@/db/client";
import { isWaiting, placeInLine } from "@/domain/allocation/place-in-line";
import type { LineFacts, SupplyFacts } from "./explanation";

type Row = Omit<LineFacts, "supplies"> & { supplies: (SupplyFacts & { lineId: string })[] };

/** Of the lines that `where` finds, in the order in which they were bought; the lines are called `line` in it. */
export async function readLineFacts(where: SQL): Promise<LineFacts[]> {
  const rows = await getDb().execute<Row>(sql`
    select line.id as "lineId", line.variant_id as "variantId", line.quantity - line.shipped - line.cancelled as open,
      ${placeInLine} as place, line.tier, line.due_on::text as "dueOn", product.release_on::text as "releaseOn",
      orders.ship_to->>'country' as country,
      (select count(*)::int from order_lines queued where queued.variant_id = line.variant_id
        and ${isWaiting(sql`queued`)}) as "waitingLines",
      case when pin.id is not null then jsonb_build_object('reason', pin.reason, 'by', pin.pinned_by_name) end as pin,
      case when standing.id is not null then jsonb_build_object('strategy', standing.strategy, 'reason', standing.reason,
        'by', standing.set_by_name) end as standing,
      coalesce(promise.parts, '[]') as parts, supplies.list as supplies,
      (select min(expected_on)::text from purchase_order_lines
        where variant_id = line.variant_id and open_quantity > 0) as "firstDeliveryOn",
      (select jsonb_build_object('supplier', supplier.name, 'days', coalesce(source.lead_time_days, supplier.lead_time_days))
        from supplier_variants source join suppliers supplier on supplier.id = source.supplier_id
        where source.variant_id = line.variant_id
        order by promise.parts @> jsonb_build_array(jsonb_build_object('buffer', jsonb_build_object('supplierId', supplier.id))) desc,
          coalesce(source.lead_time_days, supplier.lead_time_days), source.preference limit 1) as "leadTime"
    from order_lines line
    join orders on orders.id = line.order_id
    join variants variant on variant.id = line.variant_id
    join products product on product.id = variant.product_id
    left join promises promise on promise.id = line.promise_id
    left join pins pin on pin.order_line_id = line.id and pin.unpinned_at is null
    left join standings standing on standing.order_line_id = line.id and standing.ended_at is null
    cross join lateral (
      select coalesce(jsonb_agg(jsonb_build_object('lineId', source.id, 'purchaseOrderId', purchase.id, 'number', purchase.number,
        'isTransfer', purchase.from_location_id is not null, 'from', coalesce(supplier.name, origin.name),
        'units', source.open_quantity, 'expectedOn', source.expected_on, 'firstExpectedOn', source.first_expected_on,
        'isConfirmed', purchase.confirmed_at is not null, 'isMoving', coalesce(forecast.is_moving, false))), '[]') as list
      from purchase_order_lines source
      join purchase_orders purchase on purchase.id = source.purchase_order_id
      left join suppliers supplier on supplier.id = purchase.supplier_id
      left join locations origin on origin.id = purchase.from_location_id
      left join supplier_forecasts forecast on forecast.supplier_id = purchase.supplier_id
      where source.open_quantity > 0 and source.id in (
        select (part->>'purchaseOrderLineId')::uuid from jsonb_array_elements(promise.parts) part
        where part->>'purchaseOrderLineId' is not null)) supplies
    where ${where} order by line.position, line.id`);
  return rows.map((row) => ({
    ...row,
    supplies: new Map(row.supplies.map(({ lineId, ...supply }) => [lineId, supply])),
  }));
}
