// A collection's products in the order that was asked for, narrowed by how they can be had and what they cost.
import { type SQL, sql } from "drizzle-orm";
import { getDb } from "@/db/client";
import type { ListedStatus } from "@/db/schema/listings";

export type Having = "now" | "coming" | "gone";

/** "back": those that were gone and are in stock again, the latest first. */
export type SortBy = "new" | "cheap" | "dear" | "back";

export type CollectionQuery = {
  having?: Having;
  minMinor?: number;
  maxMinor?: number;
  vendor?: string;
  /** "Size: L"; one variant has all of them. */
  options?: string[];
  sort?: SortBy;
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
  const options = query.options ?? [];
  const { by, isRising, only } = orders[query.sort ?? "new"];
  const [direction, goesOn] = isRising ? [sql`asc`, sql`>`] : [sql`desc`, sql`<`];
  const priced = sql`${place} ${only}
    ${query.minMinor === undefined ? sql`` : sql`and max_price_minor >= ${query.minMinor}::bigint`}
    ${query.maxMinor === undefined ? sql`` : sql`and min_price_minor <= ${query.maxMinor}::bigint`}
    ${query.vendor ? sql`and vendor = ${query.vendor}` : sql``}
    ${options.length > 0 ? sql`and variants @> ${JSON.stringify([{ options }])}::jsonb` : sql``}`;
  const rows = await db.execute<{ id: string }>(sql`
    select product_id as id from product_listings
    where ${priced} ${query.having ? sql`and ${stands(query.having, options)}` : sql``}
      ${query.after ? sql`and (${by}, product_id) ${goesOn} (select ${by}, product_id from product_listings where product_id = ${query.after}::uuid)` : sql``}
    order by ${by} ${direction}, product_id ${direction} limit ${productsAPage + 1}`);
  const [counts] = await db.execute<Record<Having, number>>(sql`
    select count(*) filter (where ${stands("now", options)})::int as now,
      count(*) filter (where ${stands("coming", options)})::int as coming,
      count(*) filter (where ${stands("gone", options)})::int as gone
    from product_listings where ${priced}`);
  const ids = rows.slice(0, productsAPage).map(({ id }) => id);
  return {
    title: category.title,
    ids,
    counts: counts ?? { now: 0, coming: 0, gone: 0 },
    next: rows.length > productsAPage ? (ids.at(-1) ?? null) : null,
  };
}

const statuses: Record<Having, ListedStatus[]> = {
  now: ["in_stock", "low_stock"],
  coming: ["backorder", "preorder"],
  gone: ["out_of_stock", "discontinued"],
};

/** A product stands as its best variant does; where options are asked for, as a variant that has them does. */
function stands(having: Having, options: string[]): SQL {
  if (options.length === 0)
    return sql`status in (${sql.join(
      statuses[having].map((status) => sql`${status}`),
      sql`, `,
    )})`;
  const ways = statuses[having].map(
    (status) => sql`variants @> ${JSON.stringify([{ status, options }])}::jsonb`,
  );
  return sql`(${sql.join(ways, sql` or `)})`;
}

const orders: Record<SortBy, { by: SQL; isRising: boolean; only: SQL }> = {
  new: { by: sql`created_at`, isRising: false, only: sql`` },
  cheap: { by: sql`min_price_minor`, isRising: true, only: sql`` },
  dear: { by: sql`max_price_minor`, isRising: false, only: sql`` },
  back: {
    by: sql`back_at`,
    isRising: false,
    only: sql`and back_at is not null and status in ('in_stock', 'low_stock')`,
  },
};
