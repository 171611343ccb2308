// The shop that is measured: products on the shelf with a delivery behind them, and carts that are ready to be ordered.
import { sql } from "drizzle-orm";
import { getDb } from "@/db/client";
import { systemActor } from "@/domain/actor";
import { createPurchaseOrder } from "@/domain/purchasing/create-purchase-order";
import { addDays } from "@/lib/day";
import { orderFromSupplier, type Shop, stockProduct } from "@/test/cast";

const staff = systemActor("bench");

export async function hotSku(shop: Shop, onHand: number): Promise<string> {
  const variantId = await stockProduct(shop, { onHand, title: "Kettlebell 16 kg" });
  await orderFromSupplier(shop, variantId, 100_000);
  return variantId;
}

export async function manySkus(shop: Shop, count: number, onHand: number): Promise<string[]> {
  const variantIds: string[] = [];
  for (let index = 0; index < count; index += 1) {
    variantIds.push(await stockProduct(shop, { onHand, title: `Product ${index}` }));
  }
  for (let start = 0; start < count; start += 500) {
    await createPurchaseOrder(staff, {
      supplierId: shop.supplierId,
      locationId: shop.warehouseId,
      expectedOn: addDays(shop.today, 14),
      lines: variantIds.slice(start, start + 500).map((variantId) => ({ variantId, quantity: 1000 })),
    });
  }
  return variantIds;
}

/** So many carts with one unit each, of these products in turn. Gives what lies in which. */
export async function fillCarts(variantIds: string[], count: number): Promise<Record<string, string>> {
  const rows = await getDb().execute<{ id: string; variantId: string }>(sql`
    with made as (
      insert into carts (id, created_at, updated_at)
      select gen_random_uuid(), now(), now() from generate_series(1, ${count}) returning id),
    numbered as (select id, row_number() over () as place from made)
    insert into cart_lines (cart_id, variant_id, quantity, added_at)
    select id, (${`{${variantIds.join(",")}}`}::uuid[])[1 + (place - 1) % ${variantIds.length}], 1, now() from numbered
    returning cart_id as id, variant_id as "variantId"`);
  return Object.fromEntries(rows.map(({ id, variantId }) => [id, variantId]));
}

export async function makeBaselineTables(skus: number): Promise<void> {
  await getDb().execute(
    sql.raw(`
    create schema bench;
    create table bench.stock (sku int primary key, on_hand int not null);
    create table bench.orders (id bigint generated always as identity primary key, email text not null, placed_at timestamptz default now());
    create table bench.lines (id bigint generated always as identity primary key, order_id bigint references bench.orders, sku int references bench.stock, quantity int);
    create table bench.ledger (id bigint generated always as identity primary key, order_id bigint, sku int references bench.stock, quantity int, at timestamptz default now());
    insert into bench.stock select sku, 1000000 from generate_series(0, ${skus}) sku;`),
  );
}
