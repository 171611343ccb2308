// On hand is what the ledger says, place by place, and the sums beside it are its sums.
import { sql } from "drizzle-orm";
import type { Check } from "../verify";
import { locationName, units, variantName } from "./words";

const level = {
  variant: sql`coalesce(level.variant_id, moved.variant_id)`,
  place: sql`coalesce(level.location_id, moved.location_id)`,
};

export const stockChecks: Check[] = [
  {
    invariant: "on_hand_is_the_ledger",
    sentence: "On hand at every place is the sum of its stock movements.",
    faults: sql`
      select ${variantName(level.variant)} || ' at ' || ${locationName(level.place)} || ': ' || coalesce(level.on_hand, 0)
        || ' on hand, but its movements add up to ' || coalesce(moved.quantity, 0) || '.' as sentence
      from stock_levels level
      full join (select variant_id, location_id, sum(quantity) as quantity from stock_movements group by 1, 2) moved
        on moved.variant_id = level.variant_id and moved.location_id = level.location_id
      where coalesce(level.on_hand, 0) <> coalesce(moved.quantity, 0)`,
  },
  {
    invariant: "on_hand_is_not_negative",
    sentence: "No place has fewer than no units.",
    faults: sql`
      select ${variantName(sql`variant_id`)} || ' at ' || ${locationName(sql`location_id`)} || ' has ' || on_hand
        || ' on hand.' as sentence
      from stock_levels where on_hand < 0`,
  },
  {
    invariant: "positions_are_sums",
    sentence: "The figures of every product are the sums of its places, deliveries and waiting lines.",
    faults: sql`
      select ${variantName(sql`position.variant_id`)} || ' is shown with ' || wrong.what || ' ' || wrong.shown
        || ', but it is ' || wrong.really || '.' as sentence
      from stock_positions position
      left join (select variant_id, sum(on_hand) as on_hand, sum(pegged) as pegged from stock_levels group by 1) level
        using (variant_id)
      left join (select variant_id, sum(open_quantity) as incoming, sum(pegged) as pegged from purchase_order_lines
        group by 1) coming using (variant_id)
      left join (select variant_id, sum(quantity - shipped - cancelled - pegged_on_hand - pegged_incoming) as unpegged
        from order_lines group by 1) waiting using (variant_id)
      cross join lateral (values
        ('on hand', position.on_hand, coalesce(level.on_hand, 0)),
        ('promised of that', position.pegged_on_hand, coalesce(level.pegged, 0)),
        ('incoming', position.incoming, coalesce(coming.incoming, 0)),
        ('promised of incoming', position.pegged_incoming, coalesce(coming.pegged, 0)),
        ('waiting without a supply', position.unpegged, coalesce(waiting.unpegged, 0))) as wrong(what, shown, really)
      where wrong.shown <> wrong.really`,
  },
  {
    invariant: "every_variant_has_a_position",
    sentence: "Every product has its figures.",
    faults: sql`
      select ${variantName(sql`variant.id`)} || ' has no stock position, so that it can''t be sold.' as sentence
      from variants variant where not exists (select from stock_positions where variant_id = variant.id)`,
  },
  {
    invariant: "purchase_order_lines_add_up",
    sentence:
      "What is open of a purchase order is what was ordered less what came or won't come, and nothing in a draft or once it is over.",
    faults: sql`
      select 'Purchase order ' || orders.number || ': ' || ${variantName(sql`line.variant_id`)} || ' is open with '
        || line.open_quantity || ', but it is ' || really.open || '.' as sentence
      from purchase_order_lines line join purchase_orders orders on orders.id = line.purchase_order_id
      cross join lateral (select case when orders.closed_at is null and orders.state <> 'draft'
          then greatest(0, line.quantity - line.received - line.cancelled) else 0 end
        as open) really
      where line.open_quantity <> really.open`,
  },
  {
    invariant: "received_is_the_ledger",
    sentence: "What was received of a purchase order lies in the ledger.",
    faults: sql`
      select 'Purchase order ' || orders.number || ': ' || ${units(sql`line.received`)} || ' of '
        || ${variantName(sql`line.variant_id`)} || ' came, but the ledger has ' || coalesce(moved.quantity, 0) || '.' as sentence
      from purchase_order_lines line join purchase_orders orders on orders.id = line.purchase_order_id
      left join (select purchase_order_line_id as id, location_id, sum(quantity) as quantity from stock_movements
        where purchase_order_line_id is not null group by 1, 2) moved on moved.id = line.id and moved.location_id = orders.location_id
      where line.received <> coalesce(moved.quantity, 0)`,
  },
  {
    invariant: "purchase_orders_are_over_when_closed",
    sentence: "A purchase order that is closed or cancelled is over, and no other.",
    faults: sql`
      select 'Purchase order ' || number || ' is ' || state || ', but it is '
        || case when closed_at is null then 'not over' else 'over' end || '.' as sentence
      from purchase_orders where (state in ('closed', 'cancelled')) <> (closed_at is not null)`,
  },
];
