// Units between two of our places are neither lost nor doubled: what left is what came, what is under way, and what was said to be lost.
import { sql } from "drizzle-orm";
import type { Check } from "../verify";
import { units, variantName } from "./words";

export const transferChecks: Check[] = [
  {
    invariant: "units_in_transit_are_accounted_for",
    sentence: "What left with a transfer has arrived, is under way, or was said never to arrive.",
    faults: sql`
      select 'Transfer ' || transfer.number || ': ' || ${units(sql`left_there.quantity`)} || ' of '
        || ${variantName(sql`line.variant_id`)} || ' left, but ' || line.received + line.open_quantity + lost.quantity
        || ' came, are under way or were said to be lost.' as sentence
      from purchase_order_lines line
      join purchase_orders transfer on transfer.id = line.purchase_order_id
      cross join lateral (select coalesce(-sum(moved.quantity), 0)::int as quantity from stock_movements moved
        where moved.purchase_order_line_id = line.id and moved.location_id = transfer.from_location_id) left_there
      cross join lateral (select case when exists (
          select from events where purchase_order_id = transfer.id and name = 'transfer.closed' and data->>'outcome' = 'lost')
        then line.cancelled else 0 end as quantity) lost
      where transfer.from_location_id is not null
        and left_there.quantity <> line.received + line.open_quantity + lost.quantity`,
  },
  {
    invariant: "transfers_leave_when_dispatched",
    sentence: "A planned transfer has moved nothing, and one under way has left.",
    faults: sql`
      select 'Transfer ' || number || ' is ' || state || ', but it ' || case when sent_at is null then 'never left.'
        else 'left.' end as sentence
      from purchase_orders
      where from_location_id is not null and (state in ('draft', 'cancelled')) <> (sent_at is null)`,
  },
];
