// What the shop has of the products that a file names, for the import to compare with.
import { sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { idsOf } from "@/db/rows";
import type { CatalogRows, ImageRow, ProductRow, VariantRow } from "./catalog-rows";

export async function readCatalogRows(db: Db | Tx, handles: string[]): Promise<CatalogRows> {
  const products = await db.execute<ProductRow>(sql`
    select id, handle, title, description_html as "descriptionHtml", vendor, product_type as "productType", tags,
      option_names as "optionNames", category_id as "categoryId", status, release_on::text as "releaseOn"
    from products
    where handle in (select jsonb_array_elements_text(${JSON.stringify(handles)}::jsonb))`);
  if (products.length === 0) return { products: [], images: [], variants: [] };
  const ids = idsOf(products.map((product) => product.id));
  const images = await db.execute<ImageRow>(sql`
    select id, product_id as "productId", url, alt, position from product_images where product_id = any(${ids})`);
  const variants = await db.execute<
    Omit<VariantRow, "priceMinor" | "compareAtMinor"> & { price: string; compareAt: string | null }
  >(sql`
    select id, product_id as "productId", position, title, option_values as "optionValues", sku, barcode,
      price_minor as price, compare_at_minor as "compareAt", grams, image_id as "imageId",
      safety_stock as "safetyStock", discontinued_at is not null as "isDiscontinued"
    from variants where product_id = any(${ids})`);
  return {
    products: [...products],
    images: [...images],
    variants: variants.map(({ price, compareAt, ...variant }) => ({
      ...variant,
      priceMinor: Number(price),
      compareAtMinor: compareAt === null ? null : Number(compareAt),
    })),
  };
}

export async function hasVariants(db: Db | Tx): Promise<boolean> {
  const [row] = await db.execute(sql`select 1 from variants limit 1`);
  return row !== undefined;
}

/** The places where units lie, the one that gives out first in front. */
export async function readLocations(db: Db | Tx): Promise<{ id: string; name: string }[]> {
  return db.execute<{ id: string; name: string }>(sql`select id, name from locations order by priority, id`);
}

/** How many units of each variant lie at one location; a variant that isn't stocked there is missing. */
export async function readOnHand(
  db: Db | Tx,
  variantIds: string[],
  locationId: string,
): Promise<Map<string, number>> {
  const rows = await db.execute<{ variantId: string; onHand: number }>(sql`
    select variant_id as "variantId", on_hand as "onHand" from stock_levels
    where location_id = ${locationId} and variant_id = any(${idsOf(variantIds)})`);
  return new Map(rows.map((row) => [row.variantId, row.onHand]));
}

/** The newest variant of each SKU, by SKU. */
export async function findVariantsBySku(db: Db | Tx): Promise<Map<string, string>> {
  const rows = await db.execute<{ sku: string; id: string }>(
    sql`select distinct on (sku) sku, id from variants where sku <> '' order by sku, created_at desc, id desc`,
  );
  return new Map(rows.map(({ sku, id }) => [sku, id]));
}

/** Variants with open demand: somebody has units of them or waits for them. */
export async function findDemandedVariants(db: Db | Tx, sku?: string): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    select position.variant_id as id from stock_positions position join variants variant on variant.id = position.variant_id
    where position.pegged_on_hand + position.pegged_incoming + position.unpegged > 0
      and ${sku === undefined ? sql`true` : sql`variant.sku = ${sku}`}
    order by position.variant_id`);
  return rows.map((row) => row.id);
}
