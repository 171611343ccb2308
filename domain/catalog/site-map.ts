// The addresses of all that is for sale, in lists that search engines take.
import { sql } from "drizzle-orm";
import { getDb } from "@/db/client";

/** Search engines take 50,000 in one list; ours are shorter, and sent in one piece. */
export const productsAList = 10_000;

export type SiteMapEntry = { handle: string; changedAt: string };

/** The first product of each list. */
export async function listSiteMaps(): Promise<string[]> {
  const rows = await getDb().execute<{ id: string }>(sql`
    select id from (
      select id, row_number() over (order by id) as place from products where status = 'active') numbered
    where place % ${productsAList}::int = 1 order by id`);
  return rows.map(({ id }) => id);
}

/** A list's products, from its first on. */
export async function readSiteMap(first: string): Promise<SiteMapEntry[]> {
  return getDb().execute<SiteMapEntry>(sql`
    select handle, to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "changedAt"
    from products where status = 'active' and id >= ${first}::uuid order by id limit ${productsAList}`);
}

export async function listCollections(): Promise<{ handle: string; title: string }[]> {
  return getDb().execute<{ handle: string; title: string }>(sql`
    select handle, title from categories category
    where exists (select from products where category_id = category.id and status = 'active')
    order by position, title`);
}
