// Lays down many waiting lines at once, as a shop has them: orders of customers, without any units yet. Only arranging is
// done beside the verbs; who gets which unit is planned by them afterwards.
import { sql } from "drizzle-orm";
import { getDb } from "@/db/client";
import type { Shop } from "@/test/cast";

/** So many products, each at the warehouse with nothing on the shelf. */
export async function layProducts(shop: Shop, count: number): Promise<string[]> {
  const rows = await getDb().execute<{ id: string }>(sql`
    with made as (
      insert into products (id, handle, title, status, created_at, updated_at)
      select gen_random_uuid(), 'bench-' || n, 'Product ' || n, 'active', now(), now() from generate_series(1, ${count}) n
      returning id, handle),
    sold as (
      insert into variants (id, product_id, position, title, sku, price_minor, created_at, updated_at)
      select gen_random_uuid(), id, 0, 'Default', upper(handle), 4900, now(), now() from made returning id),
    placed as (insert into stock_positions (variant_id) select id from sold)
    select id from sold order by id`);
  await getDb().execute(sql`
    insert into stock_levels (variant_id, location_id, on_hand)
    select variant_id, ${shop.warehouseId}::uuid, 0 from stock_positions`);
  return rows.map(({ id }) => id);
}

/** Every product is wanted by `lines / products` lines of one unit, ten lines an order, by so many customers. */
export async function layOrders(lines: number, customers: number): Promise<void> {
  const perOrder = Math.min(10, lines);
  await getDb().execute(sql`
    with wanted as (
      insert into orders (id, number, placing_key, source, email, ship_to, currency, ship_choice, subtotal_minor,
        shipping_minor, tax_minor, total_minor, placed_at)
      select gen_random_uuid(), nextval('order_numbers'), 'bench-' || n, 'import',
        'c' || (n % ${customers}) || '@example.com', '{"name":"Ada Quist","line1":"Harbour Street 1","line2":"","postalCode":"20457","city":"Hamburg","region":"","country":"DE"}',
        'EUR', 'as_available', 49000, 0, 0, 49000, now() - interval '1 day' + n * interval '10 milliseconds'
      from generate_series(1, ${Math.ceil(lines / perOrder)}) n returning id, placed_at),
    numbered as (select id, placed_at, row_number() over (order by placed_at) - 1 as n from wanted),
    goods as (select variant_id, row_number() over (order by variant_id) - 1 as n, count(*) over () as total from stock_positions)
    insert into order_lines (id, order_id, variant_id, position, title, sku, unit_price_minor, quantity, queued_at)
    select gen_random_uuid(), numbered.id, goods.variant_id, line, 'Product', 'BENCH', 4900, 1, numbered.placed_at
    from numbered cross join generate_series(0, ${perOrder - 1}) line
    join goods on goods.n = (numbered.n * ${perOrder} + line) % goods.total`);
  await getDb().execute(sql`analyze`);
  await getDb().execute(sql`
    update stock_positions position set unpegged = line.units, last_queued_at = line.last from (
      select variant_id, sum(quantity) as units, max(queued_at) as last from order_lines group by 1) line
    where line.variant_id = position.variant_id`);
}
