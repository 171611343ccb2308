// A shop that many people work in at once: what each of them may do next, at random, and what must come of it.
import { type SQL, sql } from "drizzle-orm";
import { getDb, transaction } from "@/db/client";
import { supplierVariants } from "@/db/schema/purchasing";
import { addLocation } from "@/domain/stock/add-location";
import { mika, openShop, orderFromSupplier, type Shop, stockProduct } from "@/test/cast";

export type Street = Shop & { shopId: string; variantIds: string[] };

/** Four products: one on the shelf, one scarce with safety stock, one that only comes, one that sells on its lead time. */
export async function openStreet(): Promise<Street> {
  const shop = await openShop();
  const { locationId: shopId } = await addLocation(mika, { name: "Corner shop", kind: "shop" });
  const variantIds = [
    await stockProduct(shop, { onHand: 30, title: "Kettlebell" }),
    await stockProduct(shop, { onHand: 8, safetyStock: 4, title: "Mat" }),
    await stockProduct(shop, { title: "Rope" }),
    await stockProduct(shop, { onHand: 3, safetyStock: 1, title: "Bench" }),
  ];
  await transaction((tx) =>
    tx
      .insert(supplierVariants)
      .values(variantIds.map((variantId) => ({ variantId, supplierId: shop.supplierId }))),
  );
  for (const variantId of variantIds)
    for (const days of [3, 9, 20]) await orderFromSupplier(shop, variantId, 12, days);
  return { ...shop, shopId, variantIds };
}

export function rows<Row extends Record<string, unknown>>(statement: SQL) {
  return getDb().execute<Row>(statement);
}

export async function firstRow<Row extends Record<string, unknown>>(statement: SQL) {
  const [row] = await rows<Row>(statement);
  return row;
}

/** What really happened, as those who did it remember: it must be what the books say afterwards. */
export class Memory {
  private readonly units = new Map<string, number>();

  add(what: string, quantity: number): void {
    this.units.set(what, (this.units.get(what) ?? 0) + quantity);
  }

  of(what: string): number {
    return this.units.get(what) ?? 0;
  }
}

/** The same, out of the database. */
export async function booksOf(variantId: string): Promise<Record<string, number>> {
  const [books] = await rows<Record<string, number>>(sql`
    select (select coalesce(sum(quantity), 0)::int from order_lines where variant_id = ${variantId}::uuid) as ordered,
      (select coalesce(sum(cancelled), 0)::int from order_lines where variant_id = ${variantId}::uuid) as cancelled,
      (select coalesce(sum(shipped), 0)::int from order_lines where variant_id = ${variantId}::uuid) as shipped,
      (select coalesce(sum(received), 0)::int from purchase_order_lines where variant_id = ${variantId}::uuid) as received,
      (select coalesce(sum(quantity), 0)::int from stock_movements where variant_id = ${variantId}::uuid
        and kind in ('adjustment', 'damage')) as adjusted`);
  return books ?? {};
}
