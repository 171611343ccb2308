// Writes variants, the sellable units, many in one statement.
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { at, rowsOf } from "@/db/rows";
import type { Changes, VariantRow } from "./catalog-rows";

const columns = sql`id uuid, product_id uuid, position int, title text, option_values jsonb, sku text, barcode text,
  price_minor bigint, compare_at_minor bigint, grams int, image_id uuid, safety_stock int, is_discontinued boolean`;

export async function writeVariants(tx: Tx, variants: Changes<VariantRow>, moment: Date): Promise<void> {
  if (variants.created.length > 0) {
    await tx.execute(sql`
      insert into variants (id, product_id, position, title, option_values, sku, barcode, price_minor, compare_at_minor,
        grams, image_id, safety_stock, discontinued_at, created_at, updated_at)
      select id, product_id, position, title,
        array(select value from jsonb_array_elements_text(row.option_values) with ordinality as item(value, place)
          order by place),
        sku, barcode, price_minor, compare_at_minor, grams, image_id, safety_stock,
        case when is_discontinued then ${at(moment)} end, ${at(moment)}, ${at(moment)}
      from ${rowsOf(variants.created.map(record))} as row(${columns})`);
  }
  if (variants.changed.length > 0) {
    await tx.execute(sql`
      update variants as variant set position = row.position, title = row.title, sku = row.sku, barcode = row.barcode,
        price_minor = row.price_minor, compare_at_minor = row.compare_at_minor, grams = row.grams,
        image_id = row.image_id, safety_stock = row.safety_stock,
        discontinued_at = case when row.is_discontinued then coalesce(variant.discontinued_at, ${at(moment)}) end,
        updated_at = ${at(moment)}
      from ${rowsOf(variants.changed.map(record))} as row(${columns})
      where variant.id = row.id`);
  }
}

function record(variant: VariantRow): Record<string, unknown> {
  return {
    id: variant.id,
    product_id: variant.productId,
    position: variant.position,
    title: variant.title,
    option_values: variant.optionValues,
    sku: variant.sku,
    barcode: variant.barcode,
    price_minor: variant.priceMinor,
    compare_at_minor: variant.compareAtMinor,
    grams: variant.grams,
    image_id: variant.imageId,
    safety_stock: variant.safetyStock,
    is_discontinued: variant.isDiscontinued,
  };
}
