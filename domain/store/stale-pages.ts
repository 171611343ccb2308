// Tells every web process that pages of the store show something that changed. Changes of stock need no word: a
// variant's position carries the moment of its last change, and the page cache (lib/cache) reads it.
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

/** Above this, every page is made again instead: one mark is cheaper than thousands. */
const productsAtMost = 100;

/**
 * Marks pages stale, in the transaction of the change: those that show these products, or all of the store's
 * ("store": settings, an import, a policy of a category). The mark's time is the database's, whatever a test's clock says.
 */
export async function markPagesStale(tx: Tx, pages: "store" | { productIds: string[] }): Promise<void> {
  const tags = tagsOf(pages);
  if (tags.length === 0) return;
  await tx.execute(sql`
    insert into cache_tags (tag, stale_at)
    select tag, clock_timestamp() from jsonb_array_elements_text(${JSON.stringify(tags)}::jsonb) as tag
    order by tag
    on conflict (tag) do update set stale_at = excluded.stale_at`);
}

function tagsOf(pages: "store" | { productIds: string[] }): string[] {
  if (pages === "store") return ["store"];
  const productIds = [...new Set(pages.productIds)];
  return productIds.length > productsAtMost ? ["store"] : productIds.map((id) => `product:${id}`);
}
