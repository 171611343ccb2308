// The whole catalogue, product by product, as it is written to a file that Shopify and Backfill read.
import { sql } from "drizzle-orm";
import { getDb } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { getSettings } from "@/domain/store/settings";
import { type ExportedProduct, exportHeader, exportRows } from "./export-rows";
import { readCatalogRows } from "./queries";
import { winningPolicies } from "./winning-policies";

const PRODUCTS_A_PAGE = 300;

/** The header, then the rows; read page by page, so that any catalogue fits. */
export async function* exportProducts(actor: Actor): AsyncGenerator<string[]> {
  authorize(actor, "catalog.import");
  const { currency } = await getSettings(getDb());
  yield exportHeader;
  let after = "";
  for (;;) {
    const page = await readPage(after);
    for (const product of page) yield* exportRows(product, currency);
    const last = page.at(-1);
    if (!last) return;
    after = last.product.handle;
  }
}

async function readPage(after: string): Promise<ExportedProduct[]> {
  const db = getDb();
  const handles = await db.execute<{ handle: string }>(sql`
    select handle from products where handle > ${after} order by handle limit ${PRODUCTS_A_PAGE}`);
  const rows = await readCatalogRows(
    db,
    handles.map(({ handle }) => handle),
  );
  const ids = rows.variants.map((variant) => variant.id);
  const [policies, counted, categories] = await Promise.all([
    winningPolicies(db, ids, { kind: "everyone" }),
    readCounted(ids),
    db.execute<{ id: string; title: string }>(sql`select id, title from categories`),
  ]);
  const titles = new Map(categories.map(({ id, title }) => [id, title]));
  const imagesOf = Map.groupBy(rows.images, (image) => image.productId);
  const variantsOf = Map.groupBy(rows.variants, (variant) => variant.productId);
  const byHandle = new Map(rows.products.map((product) => [product.handle, product]));
  return handles.flatMap(({ handle }) => {
    const product = byHandle.get(handle);
    if (!product) return [];
    const variants = (variantsOf.get(product.id) ?? []).toSorted((a, b) => a.position - b.position);
    return [
      {
        product,
        category: titles.get(product.categoryId ?? "") ?? "",
        images: (imagesOf.get(product.id) ?? []).toSorted((a, b) => a.position - b.position),
        variants: variants.map((variant) => ({
          ...variant,
          onHand: counted.get(variant.id),
          isBackorderAllowed: policies.get(variant.id)?.isAllowed ?? false,
        })),
      },
    ];
  });
}

/** Units on hand over all places; a variant that was never counted is missing, which is not 0. */
async function readCounted(variantIds: string[]): Promise<Map<string, number>> {
  const rows = await getDb().execute<{ variantId: string; onHand: number }>(sql`
    select variant_id as "variantId", sum(on_hand)::int as "onHand" from stock_levels
    where variant_id in (select jsonb_array_elements_text(${JSON.stringify(variantIds)}::jsonb)::uuid)
    group by variant_id`);
  return new Map(rows.map((row) => [row.variantId, row.onHand]));
}
