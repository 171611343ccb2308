// A collection's products, the newest first, narrowed by how they can be had and what they cost.
import { sql } from "drizzle-orm";
import { getDb } from "@/db/client";

export type Having = "now" | "coming" | "gone";

export type CollectionQuery = {
  having?: Having;
  minMinor?: number;
  maxMinor?: number;
  /** The last product of the page before. */
  after?: string;
};

export type CollectionPage = {
  title: string | null;
  ids: string[];
  /** How many products each choice would show, beside the other filters. */
  counts: Record<Having, number>;
  next: string | null;
};

const productsAPage = 48;

/** `all` is every product. Undefined when there is no such collection. */
export async function findCollection(
  handle: string,
  query: CollectionQuery,
): Promise<CollectionPage | undefined> {
  if (handle.length > 512 || handle.includes("\0")) return undefined;
  const db = getDb();
  const [category] =
    handle === "all"
      ? [{ id: null, title: null }]
      : await db.execute<{ id: string; title: string }>(
          sql`select id, title from categories where handle = ${handle}`,
        );
  if (!category) return undefined;
  const place = sql`is_listed ${category.id === null ? sql`` : sql`and category_id = ${category.id}::uuid`}`;
  const priced = sql`${place}
    ${query.minMinor === undefined ? sql`` : sql`and max_price_minor >= ${query.minMinor}::bigint`}
    ${query.maxMinor === undefined ? sql`` : sql`and min_price_minor <= ${query.maxMinor}::bigint`}`;
  const rows = await db.execute<{ id: string }>(sql`
    select product_id as id from product_listings
    where ${priced} ${query.having ? sql`and ${sql.raw(statuses[query.having])}` : sql``}
      ${query.after ? sql`and (created_at, product_id) < (select created_at, product_id from product_listings where product_id = ${query.after}::uuid)` : sql``}
    order by created_at desc, product_id desc limit ${productsAPage + 1}`);
  const [counts] = await db.execute<Record<Having, number>>(sql`
    select count(*) filter (where ${sql.raw(statuses.now)})::int as now,
      count(*) filter (where ${sql.raw(statuses.coming)})::int as coming,
      count(*) filter (where ${sql.raw(statuses.gone)})::int as gone
    from product_listings where ${priced}`);
  const ids = rows.slice(0, productsAPage).map(({ id }) => id);
  return {
    title: category.title,
    ids,
    counts: counts ?? { now: 0, coming: 0, gone: 0 },
    next: rows.length > productsAPage ? (ids.at(-1) ?? null) : null,
  };
}

const statuses: Record<Having, string> = {
  now: "status in ('in_stock', 'low_stock')",
  coming: "status in ('backorder', 'preorder')",
  gone: "status in ('out_of_stock', 'discontinued')",
};
