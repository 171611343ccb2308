// Reads about customers for staff: who they are, and what they ordered.
import { sql } from "drizzle-orm";
import { getDb } from "@/db/client";
import { containing } from "@/db/like";
import { type Actor, authorize } from "@/domain/actor";
import { isId } from "@/lib/id";
import { Refusal } from "@/lib/refusal";

export type CustomerRow = { id: string; email: string; name: string; orders: number; open: number };

const pageSize = 50;

/** By address; `after` is the last address of the page before. */
export async function listCustomers(
  actor: Actor,
  { search, after }: { search: string; after: string },
): Promise<{ customers: CustomerRow[]; next: string | undefined }> {
  authorize(actor, "customer.view");
  const pattern = containing(search);
  const rows = await getDb().execute<CustomerRow>(sql`
    select customer.id, customer.email, customer.name, counts.*
    from customers customer cross join lateral (
      select count(*)::int as orders, (count(*) filter (where closed_at is null))::int as open
      from orders where customer_id = customer.id) counts
    where customer.erased_at is null and customer.email > ${after}
      and (${search} = '' or customer.email ilike ${pattern} or customer.name ilike ${pattern})
    order by customer.email limit ${pageSize + 1}`);
  const customers = rows.slice(0, pageSize);
  return { customers, next: rows.length > pageSize ? customers.at(-1)?.email : undefined };
}

export type CustomerDetail = {
  id: string;
  email: string;
  name: string;
  orders: { id: string; number: number; isOpen: boolean }[];
  alerts: number;
};

export async function getCustomer(actor: Actor, id: string): Promise<CustomerDetail> {
  authorize(actor, "customer.view");
  const [row] = isId(id)
    ? await getDb().execute<CustomerDetail>(sql`
        select id, email, name,
          (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'number', o.number, 'isOpen', o.closed_at is null)
            order by o.number desc), '[]') from (select * from orders where customer_id = customers.id order by number desc limit 100) o) as orders,
          (select count(*)::int from subscriptions where email = customers.email and ended_at is null) as alerts
        from customers where id = ${id}::uuid and erased_at is null`)
    : [];
  if (!row) throw new Refusal("not_found", "There is no such customer.");
  return row;
}
