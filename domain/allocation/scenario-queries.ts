// What staff can ask "what if?" about: purchase orders that are under way, companies, an order by its number.
import { sql } from "drizzle-orm";
import { getDb } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import type { Day } from "@/lib/day";
import { isId } from "@/lib/id";

export type ComingOrder = { id: string; number: number; from: string; expectedOn: Day };

/** The next deliveries first. */
export async function listComing(actor: Actor): Promise<ComingOrder[]> {
  authorize(actor, "admin.view");
  const rows = await getDb().execute<ComingOrder>(sql`
    select orders.id, orders.number::int as number, coalesce(supplier.name, origin.name) as from,
      orders.expected_on::text as "expectedOn"
    from purchase_orders orders
    left join suppliers supplier on supplier.id = orders.supplier_id
    left join locations origin on origin.id = orders.from_location_id
    where orders.closed_at is null and orders.state <> 'draft'
    order by orders.expected_on, orders.number limit 500`);
  return [...rows];
}

export async function listCompanies(actor: Actor): Promise<{ id: string; name: string }[]> {
  authorize(actor, "admin.view");
  return [
    ...(await getDb().execute<{ id: string; name: string }>(
      sql`select id, name from companies order by name limit 1000`,
    )),
  ];
}

/** The order that is called so; undefined when there is none. */
export async function findOrderNumbered(actor: Actor, number: string): Promise<string | undefined> {
  authorize(actor, "admin.view");
  const digits = number.replace(/^#/, "");
  if (!/^\d{1,15}$/.test(digits)) return undefined;
  const [order] = await getDb().execute<{ id: string }>(
    sql`select id from orders where number = ${digits}::bigint`,
  );
  return order?.id;
}

/** What a product is called; undefined when there is none. */
export async function findProductName(actor: Actor, variantId: string): Promise<string | undefined> {
  authorize(actor, "admin.view");
  if (!isId(variantId)) return undefined;
  const [product] = await getDb().execute<{ title: string }>(sql`
    select product.title from variants variant join products product on product.id = variant.product_id
    where variant.id = ${variantId}::uuid`);
  return product?.title;
}

export type LineToCome = { id: string; title: string; open: number; promised: number; expectedOn: Day };

/** What of a purchase order is still to come, by day. */
export async function listLinesToCome(actor: Actor, purchaseOrderId: string): Promise<LineToCome[]> {
  authorize(actor, "admin.view");
  const rows = await getDb().execute<LineToCome>(sql`
    select line.id, product.title || case when variant.title = 'Default' then '' else ', ' || variant.title end as title,
      line.open_quantity as open, line.pegged as promised, line.expected_on::text as "expectedOn"
    from purchase_order_lines line join variants variant on variant.id = line.variant_id
    join products product on product.id = variant.product_id
    where line.purchase_order_id = ${purchaseOrderId}::uuid and line.open_quantity > 0
    order by line.expected_on, product.title, line.id`);
  return [...rows];
}
