// Every change has its event with its actor, and every message that must be written was, once.
import { type SQL, sql } from "drizzle-orm";
import type { Check } from "../verify";
import { lineName, orderName, units, variantName } from "./words";

function without(event: SQL): SQL {
  return sql`not exists (select from events where events.id = ${event})`;
}

/** Orders in which so many things happened, but another number of events tells of it. */
function uneven(what: string, happened: SQL, told: SQL): SQL {
  return sql`
    select ${orderName(sql`coalesce(happened.order_id, told.order_id)`)} || ' has ' || coalesce(happened.count, 0) || ' ' || ${what}::text
      || ', but its history tells of ' || coalesce(told.count, 0) || '.' as sentence
    from (${happened}) happened full join (${told}) told using (order_id)
    where coalesce(happened.count, 0) <> coalesce(told.count, 0)`;
}

function eventsNamed(name: string): SQL {
  return sql`select order_id, count(*) as count from events where name = ${name}::text group by 1`;
}

export const linkChecks: Check[] = [
  {
    invariant: "every_change_has_its_event",
    sentence: "Every stock movement, promise, receipt, parcel and wave names the event that made it.",
    faults: sql`
      select 'A movement of ' || ${units(sql`quantity`)} || ' of ' || ${variantName(sql`variant_id`)} || ' has no event.' as sentence
      from stock_movements where ${without(sql`stock_movements.event_id`)}
      union all
      select ${lineName(sql`order_line_id`)} || ': a promise has no event.' from promises where ${without(sql`promises.event_id`)}
      union all
      select 'A receipt of purchase order ' || number || ' has no event.'
      from receipts join purchase_orders on purchase_orders.id = receipts.purchase_order_id
      where ${without(sql`receipts.event_id`)}
      union all
      select ${orderName(sql`order_id`)} || ': a parcel has no event.' from parcels where ${without(sql`parcels.packed_event_id`)}
      union all
      select 'A wave for ' || ${variantName(sql`variant_id`)} || ' has no event.' from waves where ${without(sql`waves.event_id`)}`,
  },
  {
    invariant: "every_order_was_placed_by_somebody",
    sentence: "Every order from the shop has the event of its placing.",
    faults: uneven(
      "placings",
      sql`select id as order_id, 1 as count from orders where source = 'checkout'`,
      eventsNamed("order.placed"),
    ),
  },
  {
    invariant: "every_parcel_was_shipped_by_somebody",
    sentence: "Every parcel that left has the event of its leaving.",
    faults: uneven(
      "shipped parcels",
      sql`select order_id, count(*) as count from parcels where shipped_at is not null group by 1`,
      eventsNamed("parcel.shipped"),
    ),
  },
  {
    invariant: "every_charge_has_its_event",
    sentence: "Every charge that was paid or failed has its event.",
    faults: sql`
      ${uneven(
        "paid charges",
        sql`select order_id, count(*) as count from charges where state = 'succeeded' group by 1`,
        eventsNamed("charge.succeeded"),
      )}
      union all
      ${uneven(
        "failed charges",
        sql`select order_id, count(*) as count from charges where state in ('declined', 'authentication_required') group by 1`,
        eventsNamed("charge.failed"),
      )}`,
  },
  {
    invariant: "every_cancelled_unit_has_its_event",
    sentence: "Every cancelled unit has the event of its cancelling.",
    faults: uneven(
      "cancelled units",
      sql`select order_id, sum(cancelled) as count from order_lines where cancelled > 0 group by 1`,
      sql`select order_id, sum((data->>(case name when 'contract.withdrawn' then 'cancelled' else 'quantity' end))::int) as count
        from events where name in ('order.units_cancelled', 'order.units_swapped')
          or name = 'contract.withdrawn' and (data->>'cancelled')::int > 0 group by 1`,
    ),
  },
  {
    invariant: "messages_are_written_once",
    sentence: "A customer is told each thing once.",
    faults: sql`
      select count(*) || ' messages of the kind ' || kind || ' tell ' || recipient || ' the same.' as sentence
      from messages group by recipient, kind, version having count(*) > 1
      union all
      select 'A message to ' || recipient || ' is sent, but nobody knows when.' from messages where state = 'sent' and sent_at is null`,
  },
  {
    invariant: "messages_are_not_lost",
    sentence: "Every order is confirmed, every parcel announced and every invitation mailed.",
    faults: sql`
      select 'Order ' || number || ' was never confirmed by mail.' as sentence from orders
      where source = 'checkout' and not exists (
        select from messages where recipient = orders.email and kind = 'order-confirmation' and version = orders.id::text)
      union all
      select 'Order ' || orders.number || ': a parcel left, and its customer wasn''t told.'
      from parcels join orders on orders.id = parcels.order_id
      where parcels.shipped_at is not null and orders.email <> '' and not exists (
        select from messages where kind = 'parcel-shipped' and version = parcels.id::text)
      union all
      select 'An invitation to ' || subscription.email || ' was never mailed.'
      from invitations invitation join subscriptions subscription on subscription.id = invitation.subscription_id
      where invitation.told_at is not null and subscription.ended_because is distinct from 'erased'
        and not exists (select from messages where kind = 'invitation' and version = invitation.told_with::text)`,
  },
];
