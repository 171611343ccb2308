// What promises are reckoned from and judged by: the deliveries that came, what was learned of them, how promises ended.
import { type SQL, sql } from "drizzle-orm";
import type { Check } from "../verify";
import { lineName, purchaseOrderName, units } from "./words";

function supplierName(supplierId: SQL): SQL {
  return sql`coalesce((select named.name from suppliers named where named.id = ${supplierId}), 'a supplier that is gone')`;
}

export const learningChecks: Check[] = [
  {
    invariant: "deliveries_are_what_came",
    sentence: "The deliveries that suppliers are judged by are those that were checked in.",
    faults: sql`
      select 'A delivery of ' || ${supplierName(sql`supplier_id`)} || ' on ' || received_on || ' has no event.' as sentence
      from deliveries where not exists (select from events where events.id = deliveries.event_id)
      union all
      select 'Purchase order ' || orders.number || ' came from ' || ${supplierName(sql`orders.supplier_id`)}
          || ', but its delivery counts for ' || ${supplierName(sql`delivery.supplier_id`)} || '.'
      from deliveries delivery join purchase_orders orders on orders.id = delivery.purchase_order_id
      where orders.supplier_id is distinct from delivery.supplier_id
      union all
      select 'Of purchase order ' || orders.number || ' ' || ${units(sql`recorded.quantity`)} || ' are written down as delivered, but '
          || coalesce(came.quantity, 0) || ' came.'
      from (select purchase_order_id as id, sum(quantity) as quantity, min(recorded_at) as since from deliveries
          where purchase_order_id is not null group by 1) recorded
      join purchase_orders orders using (id)
      left join lateral (select sum(moved.quantity) as quantity from stock_movements moved
          join purchase_order_lines line on line.id = moved.purchase_order_line_id
          where line.purchase_order_id = orders.id and moved.kind = 'receipt' and moved.at >= recorded.since) came on true
      where recorded.quantity <> coalesce(came.quantity, 0)`,
  },
  {
    invariant: "forecasts_follow_deliveries",
    sentence: "What is known of a supplier was learned from its deliveries.",
    faults: sql`
      with delivered as (select supplier_id, count(*) as count from deliveries group by 1)
      select ${supplierName(sql`forecast.supplier_id`)} || ' is judged by ' || forecast.receipts || ' deliveries, but there are '
          || coalesce(delivered.count, 0) || '.' as sentence
      from supplier_forecasts forecast left join delivered using (supplier_id)
      where forecast.supplier_id is not null
          and (forecast.receipts > coalesce(delivered.count, 0) or forecast.receipts = 0)
      union all
      select coalesce((select name from suppliers where id = forecast.supplier_id), 'A supplier without deliveries')
          || ' is said to come sooner with more certainty than with less.'
      from supplier_forecasts forecast
      where exists (
          select from (select days.value::int as days, lag(days.value::int) over (order by days.key::int) as before
            from jsonb_each_text(forecast.quantiles) days) step
          where step.days < step.before)`,
  },
  {
    invariant: "outcomes_are_of_what_was_told",
    sentence:
      "How a promise ended is kept with what was told: the line, the delivery, the days, the units, the event.",
    faults: sql`
      select ${lineName(sql`outcome.order_line_id`)} || ': nobody was told what is said to have ended with '
          || ${purchaseOrderName(sql`outcome.purchase_order_line_id`)} || '.' as sentence
      from promise_outcomes outcome
      where not exists (
          select from promises promise cross join jsonb_to_recordset(promise.parts)
            as part(quantity int, basis text, "purchaseOrderLineId" uuid, "earliestOn" date, "latestOn" date)
          where promise.id = outcome.promise_id and promise.order_line_id = outcome.order_line_id
            and part.basis = 'incoming' and part."purchaseOrderLineId" = outcome.purchase_order_line_id
            and part."earliestOn" is not distinct from outcome.earliest_on
            and part."latestOn" is not distinct from outcome.latest_on and part.quantity >= outcome.quantity)
      union all
      select ${lineName(sql`outcome.order_line_id`)} || ': the end of a promise has no event.'
      from promise_outcomes outcome where not exists (select from events where events.id = outcome.event_id)`,
  },
];
