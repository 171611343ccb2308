// No unit is given out twice: not on a shelf, not on its way, and no line has more than it wants.
import { sql } from "drizzle-orm";
import type { Check } from "../verify";
import { demandName, lineName, locationName, purchaseOrderName, units, variantName } from "./words";

const demand = demandName(sql`peg.order_line_id`, sql`peg.hold_id`);

export const pegChecks: Check[] = [
  {
    invariant: "pegs_on_shelves_exist",
    sentence: "Every unit promised from a shelf lies there.",
    faults: sql`
      select ${demand} || ' holds ' || ${units(sql`least(peg.quantity, peg.so_far - peg.there)`)} || ' of '
        || ${variantName(sql`peg.variant_id`)} || ' that are not on any shelf.' as sentence
      from (
        select pegs.*, coalesce(level.on_hand, 0) as there, sum(pegs.quantity) over (
          partition by pegs.variant_id, pegs.location_id order by pegs.parcel_id nulls last, line.queued_at nulls first, pegs.id
        ) as so_far
        from pegs left join stock_levels level using (variant_id, location_id)
        left join order_lines line on line.id = pegs.order_line_id
        where pegs.location_id is not null) peg
      where peg.so_far > peg.there`,
  },
  {
    invariant: "pegs_on_the_way_exist",
    sentence: "Every unit promised from a purchase order is still open on it.",
    faults: sql`
      select ${demand} || ' waits for ' || ${units(sql`least(peg.quantity, peg.so_far - peg.there)`)} || ' of '
        || ${variantName(sql`peg.variant_id`)} || ' that ' || ${purchaseOrderName(sql`peg.purchase_order_line_id`)}
        || ' won''t bring.' as sentence
      from (
        select pegs.*, coming.variant_id as brought, case when coming.variant_id = pegs.variant_id then coming.open_quantity
          else 0 end as there, sum(pegs.quantity) over (
          partition by pegs.purchase_order_line_id order by line.queued_at nulls first, pegs.id) as so_far
        from pegs left join purchase_order_lines coming on coming.id = pegs.purchase_order_line_id
        left join order_lines line on line.id = pegs.order_line_id
        where pegs.purchase_order_line_id is not null) peg
      where peg.so_far > peg.there`,
  },
  {
    invariant: "promised_figures_are_sums_of_pegs",
    sentence: "What is shown as promised of a shelf or a purchase order is the sum of what is tied to it.",
    faults: sql`
      select ${variantName(sql`level.variant_id`)} || ' at ' || ${locationName(sql`level.location_id`)} || ' is shown with '
        || level.pegged || ' promised, but it is ' || coalesce(peg.quantity, 0) || '.' as sentence
      from stock_levels level left join (select variant_id, location_id, sum(quantity) as quantity from pegs
        where location_id is not null group by 1, 2) peg using (variant_id, location_id)
      where level.pegged <> coalesce(peg.quantity, 0)
      union all
      select initcap(left(called.name, 1)) || substr(called.name, 2) || ': ' || ${variantName(sql`line.variant_id`)}
        || ' is shown with ' || line.pegged || ' promised, but it is ' || coalesce(peg.quantity, 0) || '.'
      from purchase_order_lines line left join (select purchase_order_line_id as id, sum(quantity) as quantity from pegs
        where purchase_order_line_id is not null group by 1) peg using (id)
      cross join lateral (select ${purchaseOrderName(sql`line.id`)} as name) called
      where line.pegged <> coalesce(peg.quantity, 0)`,
  },
  {
    invariant: "lines_are_not_overfilled",
    sentence: "No line has, was sent and gave up more units than it asked for.",
    faults: sql`
      select ${lineName(sql`line.id`)} || ' asks for ' || line.quantity || ', but '
        || coalesce(peg.quantity, 0) + line.shipped + line.cancelled || ' are promised, shipped or cancelled.' as sentence
      from order_lines line
      left join (select order_line_id as id, sum(quantity) as quantity from pegs where order_line_id is not null group by 1) peg
        using (id)
      where coalesce(peg.quantity, 0) + line.shipped + line.cancelled > line.quantity`,
  },
  {
    invariant: "line_figures_are_sums_of_pegs",
    sentence: "What is shown as ready, coming and packed of a line is the sum of what is tied to it.",
    faults: sql`
      select ${lineName(sql`line.id`)} || ' is shown with ' || wrong.shown || ' ' || wrong.what || ', but it is '
        || wrong.really || '.' as sentence
      from order_lines line
      left join (
        select order_line_id as id, sum(quantity) filter (where location_id is not null) as here,
          sum(quantity) filter (where purchase_order_line_id is not null) as coming,
          sum(quantity) filter (where parcel_id is not null) as packed
        from pegs where order_line_id is not null group by 1) peg using (id)
      cross join lateral (values
        ('ready', line.pegged_on_hand, coalesce(peg.here, 0)),
        ('coming', line.pegged_incoming, coalesce(peg.coming, 0)),
        ('packed', line.packed, coalesce(peg.packed, 0))) as wrong(what, shown, really)
      where wrong.shown <> wrong.really`,
  },
  {
    invariant: "pegs_have_their_own_kind",
    sentence: "A line is given units of what it asks for, and only live holds have units.",
    faults: sql`
      select ${demand} || ' is given ' || ${variantName(sql`peg.variant_id`)} || ', which it doesn''t ask for.' as sentence
      from pegs peg left join order_lines line on line.id = peg.order_line_id left join holds hold on hold.id = peg.hold_id
      where peg.variant_id is distinct from coalesce(line.variant_id, hold.variant_id)
      union all
      select 'A hold of ' || ${variantName(sql`hold.variant_id`)} || ' is over, but still keeps ' || ${units(sql`peg.quantity`)} || '.'
      from pegs peg join holds hold on hold.id = peg.hold_id where hold.ended_at is not null
      union all
      select 'A hold of ' || ${units(sql`hold.quantity`)} || ' of ' || ${variantName(sql`hold.variant_id`)} || ' keeps '
        || peg.quantity || '.'
      from holds hold join (select hold_id, sum(quantity) as quantity from pegs group by 1) peg on peg.hold_id = hold.id
      where peg.quantity > hold.quantity`,
  },
];
