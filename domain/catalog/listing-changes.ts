// Which products changed lately: in their stock, or in what is marked as shown wrongly.
import { sql } from "drizzle-orm";
import { getDb } from "@/db/client";

export type ListingChange = { mark: string; productId: string; version: string };

/** A transaction may commit this long after it wrote its mark and still be noticed. */
const overlapSeconds = 30;

export async function findListingChanges(
  since: string | undefined,
): Promise<{ readAt: string; changes: ListingChange[] }> {
  const db = getDb();
  const [clock] = await db.execute<{ readAt: string }>(sql`select clock_timestamp()::text as "readAt"`);
  const readAt = clock?.readAt ?? "";
  const from = sql`${since ?? readAt}::timestamptz - make_interval(secs => ${overlapSeconds})`;
  const changes = await db.execute<ListingChange>(sql`
    select 'v' || position.variant_id as mark, variant.product_id as "productId", position.changed_at::text as version
    from stock_positions position join variants variant on variant.id = position.variant_id
    where position.changed_at > ${from}
    union all
    select tag, substring(tag from 9)::uuid, stale_at::text from cache_tags
    where tag like 'product:%' and stale_at > ${from}`);
  return { readAt, changes };
}
