// How a variant, or a product in any variant, is called and shown to those who wait for it.
import { sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";

export type ProductName = {
  productId: string;
  title: string;
  handle: string;
  priceMinor: number;
  imageUrl: string | null;
};

export async function findProductName(db: Db | Tx, variantId: string): Promise<ProductName | undefined> {
  const [row] = await db.execute<ProductName>(sql`
    select product.title || case when cardinality(variant.option_values) = 0 then '' else ', ' || variant.title end as title,
      product.id as "productId", product.handle, variant.price_minor::float8 as "priceMinor",
      coalesce(own.url, (select url from product_images where product_id = product.id order by position limit 1))
        as "imageUrl"
    from variants variant
    join products product on product.id = variant.product_id
    left join product_images own on own.id = variant.image_id
    where variant.id = ${variantId}::uuid and product.status = 'active'`);
  return row;
}

/** The product that somebody wants to hear of, with its variants: the one they chose, or all of them. */
export async function findWanted(
  db: Db | Tx,
  wanted: { variantId?: string | null; productId?: string },
): Promise<{ productId: string; title: string; variantIds: string[] } | undefined> {
  const one = wanted.variantId ?? null;
  const [row] = await db.execute<{ productId: string; title: string; variantIds: string[] }>(sql`
    select product.id as "productId", array_agg(variant.id::text order by variant.id) as "variantIds",
      product.title || case when ${one}::uuid is not null and max(cardinality(variant.option_values)) > 0
        then ', ' || max(variant.title) else '' end as title
    from products product join variants variant on variant.product_id = product.id
    where product.status = 'active' and case when ${one}::uuid is not null then variant.id = ${one}::uuid
      else product.id = ${wanted.productId ?? null}::uuid end
    group by product.id`);
  return row;
}
