// Writes products and their pictures, many in one statement.
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { at, rowsOf } from "@/db/rows";
import type { Changes, ImageRow, ProductRow } from "./catalog-rows";

const productColumns = sql`id uuid, handle text, title text, description_html text, vendor text, product_type text,
  tags jsonb, option_names jsonb, category_id uuid, status text, release_on date`;

export async function writeProducts(tx: Tx, products: Changes<ProductRow>, moment: Date): Promise<void> {
  if (products.created.length > 0) {
    await tx.execute(sql`
      insert into products (id, handle, title, description_html, vendor, product_type, tags, option_names, category_id,
        status, release_on, created_at, updated_at)
      select id, handle, title, description_html, vendor, product_type, ${textArray("tags")}, ${textArray("option_names")},
        category_id, status, release_on, ${at(moment)}, ${at(moment)}
      from ${rowsOf(products.created.map(productRecord))} as row(${productColumns})`);
  }
  if (products.changed.length > 0) {
    await tx.execute(sql`
      update products as product set title = row.title, description_html = row.description_html, vendor = row.vendor,
        product_type = row.product_type, tags = ${textArray("tags")}, option_names = ${textArray("option_names")},
        category_id = row.category_id, status = row.status, release_on = row.release_on, updated_at = ${at(moment)}
      from ${rowsOf(products.changed.map(productRecord))} as row(${productColumns})
      where product.id = row.id`);
  }
}

export async function writeImages(tx: Tx, images: Changes<ImageRow>): Promise<void> {
  const rows = [...images.created, ...images.changed].map(({ productId, ...image }) => ({
    ...image,
    product_id: productId,
  }));
  if (rows.length === 0) return;
  await tx.execute(sql`
    insert into product_images (id, product_id, url, alt, position)
    select id, product_id, url, alt, position
    from ${rowsOf(rows)} as row(id uuid, product_id uuid, url text, alt text, position int)
    on conflict (product_id, url) do update set alt = excluded.alt, position = excluded.position`);
}

function productRecord(product: ProductRow): Record<string, unknown> {
  return {
    id: product.id,
    handle: product.handle,
    title: product.title,
    description_html: product.descriptionHtml,
    vendor: product.vendor,
    product_type: product.productType,
    tags: product.tags,
    option_names: product.optionNames,
    category_id: product.categoryId,
    status: product.status,
    release_on: product.releaseOn,
  };
}

function textArray(column: "tags" | "option_names") {
  return sql`array(select value from jsonb_array_elements_text(row.${sql.identifier(column)})
    with ordinality as item(value, place) order by place)`;
}
