// What customers were told is what their units stand on, line by line.
//
// A promise is made for the units that were open then. Units that shipped since came first, so that what still holds is
// the end of it (domain/promises/promise-days.ts, openParts).
import { type SQL, sql } from "drizzle-orm";
import type { Check } from "../verify";
import { lineName } from "./words";

const open = sql`line.quantity - line.shipped - line.cancelled`;

/** The millisecond in which the row was made, under the variant's lock: its id begins with it (UUID v7). */
function madeAt(id: SQL): SQL {
  return sql`left(${id}::text, 13)`;
}

const told = sql`
  told as (
    select line.id, part.basis, part.purchase_order_line_id,
      greatest(0, least(part.quantity, sum(part.quantity) over (partition by line.id order by part.place)
        - greatest(0, sum(part.quantity) over (partition by line.id) - (${open})))) as quantity
    from order_lines line join promises promise on promise.id = line.promise_id
    cross join lateral (
      select place, (item->>'quantity')::int as quantity, item->>'basis' as basis,
        (item->>'purchaseOrderLineId')::uuid as purchase_order_line_id
      from jsonb_array_elements(promise.parts) with ordinality as list(item, place)) part
    where ${open} > 0),
  said as (
    select id, coalesce(sum(quantity) filter (where basis = 'stock'), 0) as here,
      coalesce(sum(quantity) filter (where basis = 'incoming'), 0) as coming, sum(quantity) as total
    from told group by 1)`;

export const promiseChecks: Check[] = [
  {
    invariant: "every_open_line_was_promised",
    sentence: "Every open line has been told something.",
    faults: sql`
      select ${lineName(sql`line.id`)} || ' is open, but nothing was told about it.' as sentence
      from order_lines line
      where ${open} > 0 and not exists (select from promises where id = line.promise_id and order_line_id = line.id)`,
  },
  {
    invariant: "the_newest_promise_holds",
    sentence: "What a line shows is the last thing that was told about it.",
    faults: sql`
      select ${lineName(sql`line.id`)} || ' doesn''t show the last promise that was made for it.' as sentence
      from order_lines line join (
        select order_line_id, max(${madeAt(sql`promises.id`)}) as made_at from promises group by 1) newest
        on newest.order_line_id = line.id
      where line.promise_id is null or ${madeAt(sql`line.promise_id`)} < newest.made_at`,
  },
  {
    invariant: "promises_stand_on_supply",
    sentence: "What was told is what the line's units stand on.",
    faults: sql`
      with ${told}
      select ${lineName(sql`line.id`)} || ' was told ' || said.here || ' here and ' || said.coming || ' coming of ' || said.total
        || ', but it is ' || line.pegged_on_hand || ' here and ' || line.pegged_incoming || ' coming of ' || ${open} || '.' as sentence
      from order_lines line join said using (id)
      where said.here <> line.pegged_on_hand or said.coming <> line.pegged_incoming or said.total <> ${open}`,
  },
  {
    invariant: "promised_deliveries_are_the_pegged_ones",
    sentence: "The delivery that a customer was told of is the one that brings their units.",
    faults: sql`
      with ${told}
      select ${lineName(sql`coalesce(said.id, peg.id)`)} || ' was told of ' || coalesce(said.quantity, 0)
        || ' from a delivery that brings ' || coalesce(peg.quantity, 0) || ' for it.' as sentence
      from (select id, purchase_order_line_id, sum(quantity) as quantity from told
        where basis = 'incoming' and quantity > 0 group by 1, 2) said
      full join (select order_line_id as id, purchase_order_line_id, sum(quantity) as quantity from pegs
        where order_line_id is not null and purchase_order_line_id is not null group by 1, 2) peg
        using (id, purchase_order_line_id)
      where coalesce(said.quantity, 0) <> coalesce(peg.quantity, 0)`,
  },
];
