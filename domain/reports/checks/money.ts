// Money follows the units: nothing is taken before a parcel is packed, and exactly what left is paid.
import { sql } from "drizzle-orm";
import type { Check } from "../verify";
import { orderName } from "./words";

export const moneyChecks: Check[] = [
  {
    invariant: "shipped_is_paid",
    sentence:
      "What was collected for a parcel is the value of its units and its share of shipping; an order taken over from another system is not charged.",
    faults: sql`
      select 'Order ' || orders.number || ': a parcel worth ' || due.amount || ' cents was shipped, and '
        || coalesce(charge.amount, 0) || ' were collected for it.' as sentence
      from parcels join orders on orders.id = parcels.order_id
      left join (select parcel_id, sum(amount_minor) as amount from charges where state = 'succeeded' group by 1) charge
        on charge.parcel_id = parcels.id
      cross join lateral (select case when orders.source = 'import' then 0 else parcels.goods_minor + parcels.shipping_minor end
        as amount) due
      where parcels.shipped_at is not null and coalesce(charge.amount, 0) <> due.amount`,
  },
  {
    invariant: "nothing_is_collected_before_it_ships",
    sentence: "Nothing is collected before its parcel is packed, nor for a parcel that didn't leave.",
    faults: sql`
      select ${orderName(sql`charges.order_id`)} || ' was charged ' || charges.amount_minor || ' cents '
        || case when charges.intended_at < parcels.packed_at then 'before its parcel was packed.'
          else 'for a parcel that hasn''t left.' end as sentence
      from charges left join parcels on parcels.id = charges.parcel_id
      where charges.state = 'succeeded'
        and (parcels.shipped_at is null or charges.intended_at < parcels.packed_at or parcels.order_id <> charges.order_id)`,
  },
  {
    invariant: "parcels_are_worth_their_units",
    sentence: "A parcel's goods are worth its units at the price they were bought for.",
    faults: sql`
      select ${orderName(sql`parcels.order_id`)} || ': a parcel is written down with goods of ' || parcels.goods_minor
        || ' cents, its units cost ' || coalesce(goods.amount, 0) || '.' as sentence
      from parcels left join (
        select parcel_id as id, sum(parcel_lines.quantity * unit_price_minor) as amount
        from parcel_lines join order_lines on order_lines.id = parcel_lines.order_line_id group by 1) goods using (id)
      where parcels.goods_minor <> coalesce(goods.amount, 0)`,
  },
  {
    invariant: "orders_are_never_paid_twice",
    sentence:
      "All parcels of an order together cost no more than the order, and the same when all of it was sent.",
    faults: sql`
      select 'Order ' || orders.number || ' costs ' || orders.total_minor || ' cents, but its parcels cost '
        || parcel.amount || '.' as sentence
      from orders join (select order_id, sum(goods_minor + shipping_minor) as amount, sum(shipping_minor) as shipping from parcels
        where unpacked_at is null group by 1) parcel on parcel.order_id = orders.id
      join (select order_id, sum(quantity - shipped - packed) as not_sent from order_lines group by 1) line
        on line.order_id = orders.id
      where parcel.amount > orders.total_minor or parcel.shipping > orders.shipping_minor
        or (line.not_sent = 0 and parcel.amount <> orders.total_minor)`,
  },
  {
    invariant: "orders_add_up",
    sentence: "An order costs the sum of its lines and its shipping.",
    faults: sql`
      select 'Order ' || orders.number || ' is written down with goods of ' || orders.subtotal_minor || ' cents, its lines cost '
        || coalesce(line.amount, 0) || '.' as sentence
      from orders left join (
        -- What was swapped for something else is no longer part of the order.
        select line.order_id, sum(line.quantity * (line.unit_price_minor - coalesce(ordered.unit_price_minor, 0))) as amount
        from order_lines line left join order_lines ordered on ordered.id = line.swapped_from_line_id group by 1) line
        on line.order_id = orders.id
      where orders.subtotal_minor <> coalesce(line.amount, 0)
        or orders.total_minor <> orders.subtotal_minor + orders.shipping_minor`,
  },
  {
    invariant: "charges_are_in_the_orders_currency",
    sentence: "A customer is charged in the money they ordered in, once for each parcel.",
    faults: sql`
      select 'Order ' || orders.number || ' was ordered in ' || orders.currency || ' and charged in ' || charges.currency || '.'
        as sentence
      from charges join orders on orders.id = charges.order_id where charges.currency <> orders.currency
      union all
      select ${orderName(sql`order_id`)} || ' was charged ' || count(*) || ' times for one parcel.'
      from charges where state = 'succeeded' group by order_id, parcel_id having count(*) > 1`,
  },
];
