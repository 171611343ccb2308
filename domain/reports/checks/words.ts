// How a finding names things: the names that staff know them by, in the statement that finds the fault.
// The aliases inside begin with "named", so that what is asked about can't be taken for them.
import { type SQL, sql } from "drizzle-orm";

/** "3 units", "1 unit". */
export function units(count: SQL): SQL {
  return sql`(${count}) || case when (${count}) = 1 then ' unit' else ' units' end`;
}

/** "Kettlebell 16 kg": product, and its option where it has some. */
export function variantName(variantId: SQL): SQL {
  return sql`coalesce((
    select named_product.title || case when cardinality(named.option_values) = 0 then '' else ', ' || named.title end
    from variants named join products named_product on named_product.id = named.product_id
    where named.id = ${variantId}), 'a product that is gone')`;
}

export function locationName(locationId: SQL): SQL {
  return sql`coalesce((select named.name from locations named where named.id = ${locationId}), 'a place that is gone')`;
}

/** "Order 10023, line 2". */
export function lineName(lineId: SQL): SQL {
  return sql`coalesce((
    select 'Order ' || named.number || ', line ' || named_line.position + 1
    from order_lines named_line join orders named on named.id = named_line.order_id where named_line.id = ${lineId}), 'A line that is gone')`;
}

/** "Order 10023". */
export function orderName(orderId: SQL): SQL {
  return sql`coalesce((select 'Order ' || named.number from orders named where named.id = ${orderId}), 'An order that is gone')`;
}

/** "purchase order 1004", of one of its lines. */
export function purchaseOrderName(purchaseOrderLineId: SQL): SQL {
  return sql`coalesce((
    select 'purchase order ' || named.number
    from purchase_order_lines named_line join purchase_orders named on named.id = named_line.purchase_order_id
    where named_line.id = ${purchaseOrderLineId}), 'a purchase order that is gone')`;
}

/** Whose unit it is: an order's line, or a person it is held for. */
export function demandName(lineId: SQL, holdId: SQL): SQL {
  return sql`case when ${holdId} is not null then 'A unit held for an invited person' else ${lineName(lineId)} end`;
}
