// Reads what an order needs to know of its variants: name, price, whether they are sold at all.
import { sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { idsOf } from "@/db/rows";

export type Sellable = {
  variantId: string;
  productId: string;
  title: string;
  sku: string;
  priceMinor: number;
  isSold: boolean;
  isDiscontinued: boolean;
};

/** By variant id; unknown ids are not in the map. */
export async function findSellable(db: Db | Tx, variantIds: string[]): Promise<Map<string, Sellable>> {
  const rows = await db.execute<Sellable>(sql`
    select variant.id as "variantId", product.id as "productId", variant.sku,
      product.title || case when cardinality(variant.option_values) = 0 then '' else ', ' || variant.title end as title,
      variant.price_minor::float8 as "priceMinor", product.status = 'active' as "isSold",
      variant.discontinued_at is not null as "isDiscontinued"
    from variants variant join products product on product.id = variant.product_id
    where variant.id = any(${idsOf(variantIds)})`);
  return new Map(rows.map((row) => [row.variantId, row]));
}
