// One fingerprint for each table: two that are equal mean that nothing was written between them.
import { sql } from "drizzle-orm";
import { getDb } from "@/db/client";

/** What the worker reckons anew by itself, and which pages it marks stale for that, whoever did what before. */
const reckoned = new Set(["cache_tags", "listing_rounds", "product_listings", "search_words"]);

export async function checksums(): Promise<Record<string, string>> {
  const tables = await getDb().execute<{ name: string }>(
    sql`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const sums: Record<string, string> = {};
  for (const { name } of tables) {
    if (reckoned.has(name)) continue;
    const [row] = await getDb().execute<{ sum: string }>(
      sql`select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as sum from ${sql.identifier(name)} t`,
    );
    sums[name] = row?.sum ?? "";
  }
  return sums;
}
