// Orders, parcels and decisions tell the same story: what was packed, what left, what is still open, what must be decided.
import { sql } from "drizzle-orm";
import type { Check } from "../verify";
import { lineName, orderName, units } from "./words";

export const orderChecks: Check[] = [
  {
    invariant: "orders_close_with_their_last_unit",
    sentence: "An order is closed when nothing of it is open any more, and no sooner.",
    faults: sql`
      select 'Order ' || orders.number || case when closed_at is null then ' has nothing open, but it isn''t closed.'
        else ' is closed, but ' || ${units(sql`coalesce(line.open, 0)`)} || ' of it are open.' end as sentence
      from orders left join (select order_id as id, sum(quantity - shipped - cancelled) as open from order_lines group by 1) line
        using (id)
      where (closed_at is null) <> (coalesce(line.open, 0) > 0)`,
  },
  {
    invariant: "shipped_and_packed_are_parcels",
    sentence: "What a line was sent, and what of it stands packed, is in parcels.",
    faults: sql`
      select ${lineName(sql`line.id`)} || ' is shown with ' || wrong.shown || ' ' || wrong.what || ', but its parcels hold '
        || wrong.really || '.' as sentence
      from order_lines line
      left join (
        select parcel_lines.order_line_id as id,
          sum(parcel_lines.quantity) filter (where shipped_at is not null) as shipped,
          sum(parcel_lines.quantity) filter (where shipped_at is null and unpacked_at is null) as packed
        from parcel_lines join parcels on parcels.id = parcel_lines.parcel_id group by 1) parcel using (id)
      cross join lateral (values
        ('shipped', line.shipped, coalesce(parcel.shipped, 0)),
        ('packed', line.packed, coalesce(parcel.packed, 0))) as wrong(what, shown, really)
      where wrong.shown <> wrong.really`,
  },
  {
    invariant: "shipments_are_in_the_ledger",
    sentence: "What left in a parcel left the ledger, and nothing else did.",
    faults: sql`
      select ${orderName(sql`parcels.order_id`)} || ': a parcel has ' || ${units(sql`coalesce(line.quantity, 0)`)} || ', but '
        || -coalesce(moved.quantity, 0) || ' left the ledger with it.' as sentence
      from parcels
      left join (select parcel_id as id, sum(quantity) as quantity from parcel_lines group by 1) line using (id)
      left join (select parcel_id as id, sum(quantity) as quantity from stock_movements where parcel_id is not null group by 1)
        moved using (id)
      where -coalesce(moved.quantity, 0) <> case when shipped_at is null then 0 else coalesce(line.quantity, 0) end`,
  },
  {
    invariant: "open_decisions_are_about_part_ready_orders",
    sentence: "Staff are asked only about orders with units that are here and units that are not.",
    faults: sql`
      select 'Order ' || orders.number || ' is asked about with ' || ${units(sql`coalesce(line.ready, 0)`)} || ' here and '
        || ${units(sql`coalesce(line.waiting, 0)`)} || ' to come.' as sentence
      from decisions join orders on orders.id = decisions.order_id
      left join (select order_id, sum(pegged_on_hand - packed) as ready,
        sum(quantity - shipped - cancelled - pegged_on_hand) as waiting from order_lines group by 1) line using (order_id)
      where decided_at is null and dropped_at is null
        and not (coalesce(line.ready, 0) > 0 and coalesce(line.waiting, 0) > 0)`,
  },
  {
    invariant: "part_ready_orders_are_asked_about",
    sentence: "Every order with units that are here and units that are not has been put to somebody.",
    faults: sql`
      select ${orderName(sql`line.order_id`)} || ' has ' || ${units(sql`line.ready`)} || ' here and '
        || ${units(sql`line.waiting`)} || ' to come, and nobody was asked what to do.' as sentence
      from (select order_id, sum(pegged_on_hand - packed) as ready,
        sum(quantity - shipped - cancelled - pegged_on_hand) as waiting from order_lines
        where quantity - shipped - cancelled > 0 group by 1) line
      where line.ready > 0 and line.waiting > 0
        and not exists (select from decisions where order_id = line.order_id and dropped_at is null)`,
  },
];
