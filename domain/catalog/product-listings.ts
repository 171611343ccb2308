// Keeps how every product stands today, so that lists can be filtered, counted and searched without asking the rule for each.
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { at, idsOf, rowsOf } from "@/db/rows";
import type { ListedVariant } from "@/db/schema/listings";
import type { DayRules } from "@/domain/promises/promise-days";
import { markPagesStale } from "@/domain/store/stale-pages";
import { availabilityByVariant } from "./availability-by-variant";
import { bestStatus } from "./best-status";
import { searchDocument, searchTerms } from "./search-terms";

type Product = {
  id: string;
  title: string;
  vendor: string;
  productType: string;
  tags: string[];
  category: string;
  optionNames: string[];
  variants: { id: string; priceMinor: number; isDiscontinued: boolean; values: string[]; sku: string }[];
};

/** Looks at these products by the rule and writes what changed. Doing it twice changes nothing. */
export async function writeListings(
  tx: Tx,
  productIds: string[],
  { moment, rules, locale }: { moment: Date; rules: DayRules; locale: string },
): Promise<void> {
  if (productIds.length === 0) return;
  const products = await readProducts(tx, productIds);
  const found = await availabilityByVariant(
    tx,
    products.flatMap(({ variants }) => variants),
    { rules, locale },
  );
  const rows = products.map((product) => {
    const variants = product.variants.map((variant): ListedVariant => {
      const availability = found.get(variant.id);
      const [first] = availability?.buckets ?? [];
      return {
        id: variant.id,
        status: availability?.status ?? "out_of_stock",
        priceMinor: variant.priceMinor,
        earliestOn: first?.earliestOn ?? null,
        latestOn: first?.latestOn ?? null,
        options: optionsOf(product.optionNames, variant.values),
      };
    });
    const prices = variants.map(({ priceMinor }) => priceMinor);
    const days = variants.flatMap(({ latestOn }) => latestOn ?? []).sort();
    return {
      product_id: product.id,
      status: bestStatus(variants.map(({ status }) => status)),
      coming_on: days[0] ?? null,
      min_price: Math.min(...prices),
      max_price: Math.max(...prices),
      variants,
      search: searchDocument([
        { weight: "A", text: product.title },
        { weight: "B", text: `${product.vendor} ${product.productType} ${product.category}` },
        { weight: "C", text: product.tags.join(" ") },
        { weight: "C", text: product.variants.flatMap(({ values, sku }) => [...values, sku]).join(" ") },
      ]),
    };
  });
  const changed = await tx.execute(sql`
    insert into product_listings as listing (product_id, is_listed, category_id, title, vendor, created_at, status,
      coming_on, min_price_minor, max_price_minor, variants, search)
    select product.id, true, product.category_id, product.title, product.vendor, product.created_at, row.status,
      row.coming_on, row.min_price, row.max_price, row.variants, row.search::tsvector
    from ${rowsOf(rows)} as row(product_id uuid, status text, coming_on date, min_price bigint, max_price bigint,
      variants jsonb, search text) join products product on product.id = row.product_id
    order by product.id
    on conflict (product_id) do update set is_listed = true, category_id = excluded.category_id, title = excluded.title,
      vendor = excluded.vendor, status = excluded.status, coming_on = excluded.coming_on,
      min_price_minor = excluded.min_price_minor, max_price_minor = excluded.max_price_minor,
      variants = excluded.variants, search = excluded.search, changed_at = clock_timestamp(),
      back_at = case when excluded.status in ('in_stock', 'low_stock') and listing.is_listed
        and listing.status not in ('in_stock', 'low_stock') then ${at(moment)} else listing.back_at end
    where (listing.is_listed, listing.category_id, listing.title, listing.vendor, listing.status, listing.coming_on,
      listing.min_price_minor, listing.max_price_minor, listing.variants, listing.search)
      is distinct from (true, excluded.category_id, excluded.title, excluded.vendor, excluded.status,
      excluded.coming_on, excluded.min_price_minor, excluded.max_price_minor, excluded.variants, excluded.search)
    returning product_id`);
  const gone = await tx.execute(sql`
    update product_listings set is_listed = false, changed_at = clock_timestamp()
    where is_listed and product_id = any(${idsOf(productIds)})
      and not product_id = any(${idsOf(rows.map((row) => row.product_id))})
    returning product_id`);
  if (changed.length + gone.length > 0) await markPagesStale(tx, "lists");
  await keepWords(tx, products);
}

async function keepWords(tx: Tx, products: Product[]): Promise<void> {
  const words = products.flatMap(({ title, vendor, productType, category, tags, variants }) =>
    searchTerms(
      [title, vendor, productType, category, ...tags, ...variants.flatMap(({ values }) => values)].join(" "),
    ),
  );
  const list = [...new Set(words)].filter((word) => word.length > 1 && !/^\d+$/.test(word)).sort();
  await tx.execute(sql`
    insert into search_words (word) select value from jsonb_array_elements_text(${JSON.stringify(list)}::jsonb)
    on conflict do nothing`);
}

/** Where the round through all products stands; `reachedId` null when it is through. */
export async function writeRound(
  tx: Tx,
  round: { basis: string; reachedId: string | null; moment: Date },
): Promise<void> {
  await tx.execute(sql`
    insert into listing_rounds (id, basis, reached_id, started_at)
    values (1, ${round.basis}, ${round.reachedId}::uuid, ${at(round.moment)})
    on conflict (id) do update set basis = excluded.basis, reached_id = excluded.reached_id,
      started_at = excluded.started_at`);
}

function optionsOf(names: string[], values: string[]): string[] {
  return values.flatMap((value, index) =>
    value === "" || value === "Default Title" ? [] : [`${names[index] ?? ""}: ${value}`],
  );
}

async function readProducts(tx: Tx, productIds: string[]): Promise<Product[]> {
  return tx.execute<Product>(sql`
    select product.id, product.title, product.vendor, product.product_type as "productType", product.tags,
      product.option_names as "optionNames", coalesce(category.title, '') as category,
      jsonb_agg(jsonb_build_object('id', variant.id, 'priceMinor', variant.price_minor, 'sku', variant.sku,
        'isDiscontinued', variant.discontinued_at is not null, 'values', variant.option_values)
        order by variant.position, variant.id) as variants
    from products product join variants variant on variant.product_id = product.id
    left join categories category on category.id = product.category_id
    where product.id = any(${idsOf(productIds)}) and product.status = 'active'
    group by product.id, category.title`);
}
