// Fairness: nobody waits while somebody ranked lower has a unit that they could use, and no unit lies idle while somebody waits.
//
// - Rank is the rule's own (domain/allocation/rank.ts): pins, held units, tier, day due, place in the queue, id.
// - Once a line waits, all ordinary units are gone: whoever comes after it can only have safety stock.
// - Deliveries are given out in the order of their days: nobody is on an earlier one than somebody ranked higher.
// - A line that keeps its units by a strategy (domain/allocation/strategy.ts) has them for that reason, and one that fills
//   waits for that reason.
import { sql } from "drizzle-orm";
import type { Check } from "../verify";
import { lineName, units, variantName } from "./words";

const ranked = sql`
  coming as (
    select id, row_number() over (partition by variant_id order by expected_on, id) as place from purchase_order_lines
    where open_quantity > 0),
  given as (
    select coalesce(order_line_id, hold_id) as id, sum(pegs.quantity) filter (where location_id is not null) as here,
      sum(pegs.quantity) filter (where purchase_order_line_id is not null) as on_the_way,
      min(coming.place) as first_place, max(coming.place) as last_place
    from pegs left join coming on coming.id = pegs.purchase_order_line_id where parcel_id is null group by 1),
  demand as (
    select line.variant_id, line.id, false as is_hold, pin.pinned_at, line.tier, line.due_on, line.queued_at,
      line.quantity - line.shipped - line.cancelled - line.packed as wanted,
      coalesce(standing.strategy in ('gain', 'improve', 'fill'), false) as keeps,
      coalesce(standing.strategy = 'fill', false) as fills
    from order_lines line left join pins pin on pin.order_line_id = line.id and pin.unpinned_at is null
    left join standings standing on standing.order_line_id = line.id and standing.ended_at is null
    where line.quantity - line.shipped - line.cancelled > 0
    union all
    select variant_id, id, true, null, 0, null, granted_at, quantity, false, false from holds where ended_at is null),
  ranked as (
    select demand.variant_id, demand.id, is_hold, keeps, coalesce(here, 0) as here, first_place,
      case when is_hold or fills then 0 when wanted > coalesce(here, 0) + coalesce(on_the_way, 0) then 2147483647
        else coalesce(last_place, 0) end as waits_until,
      row_number() over (partition by demand.variant_id order by pinned_at nulls last, is_hold desc, tier desc,
        due_on nulls last, queued_at, demand.id) as rank
    from demand left join given using (id)),
  ahead as (
    select ranked.*, coalesce(max(waits_until) over before, 0) as longest_wait_ahead,
      coalesce(bool_or(waits_until > 0) over before, false) as is_behind_a_wait
    from ranked window before as (partition by variant_id order by rank rows between unbounded preceding and 1 preceding))`;

export const queueChecks: Check[] = [
  {
    invariant: "nobody_is_passed_over_on_the_shelf",
    sentence:
      "No line waits while lines ranked lower have units on the shelf, beyond what safety stock gave them.",
    faults: sql`
      with ${ranked}
      select ${units(sql`sum(here)`)} || ' of ' || ${variantName(sql`ahead.variant_id`)}
        || ' on the shelf are promised to lines behind one that waits; safety stock explains '
        || min(variant.safety_stock) || '.' as sentence
      from ahead join variants variant on variant.id = ahead.variant_id
      where is_behind_a_wait and here > 0 and not keeps
      group by ahead.variant_id having sum(here) > min(variant.safety_stock)`,
  },
  {
    invariant: "nobody_is_passed_over_on_a_delivery",
    sentence: "No line waits longer than a line ranked lower has to.",
    faults: sql`
      with ${ranked}
      select ${lineName(sql`ahead.id`)} || ' is on an earlier delivery of ' || ${variantName(sql`ahead.variant_id`)}
        || ' than a line that is ranked before it.' as sentence
      from ahead where first_place < longest_wait_ahead and not keeps`,
  },
  {
    invariant: "nothing_lies_idle_while_somebody_waits",
    sentence: "No unit is free while a line waits for one.",
    faults: sql`
      select ${units(sql`position.on_hand - position.pegged_on_hand - variant.safety_stock`)} || ' of '
        || ${variantName(sql`variant.id`)} || ' are free on the shelf while '
        || ${units(sql`position.pegged_incoming + position.unpegged`)} || ' are waited for.' as sentence
      from stock_positions position join variants variant on variant.id = position.variant_id
      where position.on_hand - position.pegged_on_hand > variant.safety_stock
        and position.pegged_incoming + position.unpegged > 0
      union all
      select ${units(sql`position.incoming - position.pegged_incoming`)} || ' of ' || ${variantName(sql`position.variant_id`)}
        || ' are on their way and free while ' || ${units(sql`position.unpegged`)} || ' wait without a supply.'
      from stock_positions position where position.incoming > position.pegged_incoming and position.unpegged > 0`,
  },
];
