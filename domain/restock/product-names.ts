// How a variant is called and shown in mails to those who wait for it.
import { sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";

export type ProductName = { title: string; handle: string; priceMinor: number; imageUrl: string | null };

export async function findProductName(db: Db | Tx, variantId: string): Promise<ProductName | undefined> {
  const [row] = await db.execute<ProductName>(sql`
    select product.title || case when cardinality(variant.option_values) = 0 then '' else ', ' || variant.title end as title,
      product.handle, variant.price_minor::float8 as "priceMinor",
      coalesce(own.url, (select url from product_images where product_id = product.id order by position limit 1))
        as "imageUrl"
    from variants variant
    join products product on product.id = variant.product_id
    left join product_images own on own.id = variant.image_id
    where variant.id = ${variantId}::uuid and product.status = 'active'`);
  return row;
}
