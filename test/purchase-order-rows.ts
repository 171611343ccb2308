// Purchase orders as they stand in the database, and the mails that went out for them: what tests look at.
import { sql } from "drizzle-orm";
import { getDb } from "@/db/client";

type Row = {
  state: string;
  version: number;
  incoming: number;
  quantity: number;
  cancelled: number;
  first: string | null;
  expected: string;
};

export async function stateOf(id: string): Promise<Row | undefined> {
  const [row] = await getDb().execute<Row>(sql`
    select orders.state, orders.version, sum(line.open_quantity)::int as incoming, sum(line.quantity)::int as quantity,
      sum(line.cancelled)::int as cancelled, min(line.first_expected_on)::text as first, orders.expected_on::text as expected
    from purchase_orders orders join purchase_order_lines line on line.purchase_order_id = orders.id
    where orders.id = ${id}::uuid group by orders.id`);
  return row;
}

export async function linesOf(id: string) {
  return getDb().execute<{ id: string; variantId: string; quantity: number; pegged: number }>(sql`
    select id, variant_id as "variantId", quantity, pegged from purchase_order_lines
    where purchase_order_id = ${id}::uuid order by expected_on, id`);
}

export function mails() {
  return getDb().execute<{ recipient: string; version: string; news: string }>(sql`
    select recipient, version, props->>'news' as news from messages where kind = 'purchase-order' order by created_at, id`);
}
