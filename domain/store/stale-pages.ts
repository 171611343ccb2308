// Tells every web process that pages of the store show something that changed. Changes of stock need no word: a
// variant's position carries the moment of its last change, and the page cache (lib/cache) reads it.
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { idsOf } from "@/db/rows";

export type StalePages = "store" | "lists" | { productIds: string[] } | { variantIds: string[] };

/** Above this, every page is made again instead: one mark is cheaper than thousands. */
const productsAtMost = 100;

/**
 * Marks pages stale, in the transaction of the change: those that show these products, or all of the store's
 * ("store": settings, an import, a policy of a category), or those that list whatever fits ("lists"). The mark's time is the database's, whatever a test's clock says.
 */
export async function markPagesStale(tx: Tx, pages: StalePages): Promise<void> {
  const tags =
    typeof pages === "object" && "variantIds" in pages
      ? await tagsOfVariants(tx, pages.variantIds)
      : tagsOf(pages);
  if (tags.length === 0) return;
  await tx.execute(sql`
    insert into cache_tags (tag, stale_at)
    select tag, clock_timestamp() from jsonb_array_elements_text(${JSON.stringify(tags)}::jsonb) as tag
    order by tag
    on conflict (tag) do update set stale_at = excluded.stale_at`);
}

function tagsOf(pages: "store" | "lists" | { productIds: string[] }): string[] {
  if (typeof pages === "string") return [pages];
  const productIds = [...new Set(pages.productIds)];
  return productIds.length > productsAtMost ? ["store"] : productIds.map((id) => `product:${id}`);
}

async function tagsOfVariants(tx: Tx, variantIds: string[]): Promise<string[]> {
  if (variantIds.length === 0) return [];
  const rows = await tx.execute<{ productId: string }>(sql`
    select distinct product_id as "productId" from variants where id = any(${idsOf(variantIds)})`);
  return tagsOf({ productIds: rows.map((row) => row.productId) });
}
