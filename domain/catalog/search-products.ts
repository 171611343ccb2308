// Finds products by what somebody typed: whole words, beginnings, a SKU, and words that are only close to what was meant.
import { sql } from "drizzle-orm";
import { getDb } from "@/db/client";
import { containing } from "@/db/like";
import { askedTerms } from "./search-terms";

export type FoundProduct = { id: string; handle: string; title: string };

/** So many of the products that fit are weighed against each other. */
const weighedAtMost = 1000;

/** The best first. */
export async function searchProducts(typed: string, limit: number): Promise<FoundProduct[]> {
  const asked = typed.replaceAll("\0", "").trim().slice(0, 200);
  const terms = askedTerms(asked);
  if (terms.length === 0) return [];
  const query = await queryOf(terms);
  const skus = JSON.stringify([asked, asked.toUpperCase(), asked.toLowerCase()]);
  return getDb().execute<FoundProduct>(sql`
    with by_sku as (
      select distinct product_id from variants
      where sku in (select jsonb_array_elements_text(${skus}::jsonb)) limit 50
    ), by_title as (
      select product_id from product_listings
      where is_listed and left(lower(title), 100) like ${containing(asked.toLowerCase()).slice(1)} limit 200
    ), by_words as (
      select product_id from product_listings where is_listed and search @@ ${query}::tsquery limit ${weighedAtMost}
    ), found as (
      select product_id from by_sku union select product_id from by_title union select product_id from by_words
    )
    select product.id, product.handle, product.title
    from found join product_listings listing using (product_id) join products product on product.id = found.product_id
    where listing.is_listed
    order by found.product_id in (select product_id from by_sku) desc, ts_rank(listing.search, ${query}::tsquery) desc,
      listing.status in ('in_stock', 'low_stock') desc, listing.created_at desc, product.id
    limit ${limit}`);
}

/** Each word by its beginning or within another; one that no product has, by the words that are closest to it. */
async function queryOf(terms: string[]): Promise<string> {
  const rows = await getDb().execute<{
    isKnown: boolean;
    within: string[];
    close: string[];
    near: string[];
  }>(sql`
    select known.is_known as "isKnown",
      array(select word from search_words where length(term) >= 4 and word like '%' || term || '%' limit 20) as within,
      array(select word from search_words where not known.is_known and word % term
        order by similarity(word, term) desc, word limit 4) as close,
      array(select word from search_words where not known.is_known and length(term) between 3 and 12
        and abs(length(word) - length(term)) <= case when length(term) > 6 then 2 else 1 end
        and levenshtein_less_equal(word, term, 2) <= 2
        order by levenshtein(word, term), word limit 4) as near
    from jsonb_array_elements_text(${JSON.stringify(terms)}::jsonb) with ordinality as asked(term, place)
    cross join lateral (select exists (select from search_words where word like term || '%') as is_known) known
    order by place`);
  return terms
    .map((term, index) => {
      const row = rows[index];
      const others = row?.isKnown
        ? row.within
        : [...(row?.within ?? []), ...(row?.close ?? []), ...(row?.near ?? [])];
      return `('${term}':*${[...new Set(others)].map((word) => ` | '${word}'`).join("")})`;
    })
    .join(" & ");
}
