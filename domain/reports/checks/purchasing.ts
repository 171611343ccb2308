// Purchase orders that were sent say so, come with their next line, and keep what suppliers answered.
import { sql } from "drizzle-orm";
import type { Check } from "../verify";
import { variantName } from "./words";

const isUnderWay = sql`orders.closed_at is null and orders.state <> 'draft'`;

export const purchasingChecks: Check[] = [
  {
    invariant: "what_is_under_way_was_sent",
    sentence: "A purchase order is under way when it was sent, and a draft wasn't.",
    faults: sql`
      select 'Purchase order ' || number || ' is ' || state || ', but it was '
        || case when sent_at is null or version = 0 then 'never sent.' else 'sent already.' end as sentence
      from purchase_orders
      where case when state = 'draft' then sent_at is not null or version > 0
        when state = 'cancelled' then false else sent_at is null or version = 0 end
      union all
      select 'Purchase order ' || number || ' is confirmed, but nobody knows since when.'
      from purchase_orders where state = 'confirmed' and confirmed_at is null`,
  },
  {
    invariant: "sent_lines_know_their_first_day",
    sentence: "Of every line that was sent it is known which day was told first: slips are measured from it.",
    faults: sql`
      select 'Purchase order ' || orders.number || ': nobody knows for which day ' || ${variantName(sql`line.variant_id`)}
        || ' was expected first.' as sentence
      from purchase_order_lines line join purchase_orders orders on orders.id = line.purchase_order_id
      where orders.sent_at is not null and line.first_expected_on is null`,
  },
  {
    invariant: "purchase_orders_come_with_their_next_line",
    sentence: "A purchase order's day is the day of its next delivery.",
    faults: sql`
      select 'Purchase order ' || orders.number || ' is shown for ' || orders.expected_on || ', but its next line comes on '
        || next.day || '.' as sentence
      from purchase_orders orders
      join (select purchase_order_id as id, min(expected_on) as day from purchase_order_lines where open_quantity > 0
        group by 1) next using (id)
      where ${isUnderWay} and next.day <> orders.expected_on`,
  },
  {
    invariant: "answers_are_of_what_was_sent",
    sentence: "A supplier's answer is to a version that was sent, and has its event.",
    faults: sql`
      select 'Purchase order ' || orders.number || ': there is an answer to version ' || answer.version || ', but '
        || case when orders.version = 0 then 'it was never sent.' else 'the newest one is ' || orders.version || '.' end as sentence
      from purchase_order_answers answer join purchase_orders orders on orders.id = answer.purchase_order_id
      where answer.version not between 1 and orders.version
      union all
      select 'Purchase order ' || orders.number || ': an answer has no event.'
      from purchase_order_answers answer join purchase_orders orders on orders.id = answer.purchase_order_id
      where not exists (select from events where events.id = answer.event_id)`,
  },
];
