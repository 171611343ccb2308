// By what else a collection can be narrowed: its makers, and the options that its products come in.
import { sql } from "drizzle-orm";
import { getDb } from "@/db/client";

export type Facets = { vendors: string[]; options: { name: string; values: string[] }[] };

/** So many of its newest products are looked at, so that the largest collection opens as fast as a small one. */
const productsLookedAt = 5000;
const optionsAtMost = 4;
const valuesAtMost = 40;

/** `all` is every product. */
export async function findFacets(handle: string): Promise<Facets> {
  const rows = await getDb().execute<{ kind: "vendor" | "option"; value: string }>(sql`
    with looked_at as materialized (
      select vendor, variants from product_listings
      where is_listed and ${handle === "all" ? sql`true` : sql`category_id = (select id from categories where handle = ${handle})`}
      order by created_at desc, product_id desc limit ${productsLookedAt}
    )
    select 'vendor' as kind, vendor as value, count(*) as frequency from looked_at where vendor <> '' group by vendor
    union all
    select 'option', option, count(*) from looked_at
      cross join jsonb_array_elements(variants) variant cross join jsonb_array_elements_text(variant->'options') option
    group by option
    order by frequency desc, value`);
  const vendors = rows.flatMap(({ kind, value }) => (kind === "vendor" ? [value] : []));
  const options = Map.groupBy(
    rows.flatMap(({ kind, value }) => (kind === "option" ? [value] : [])),
    (option) => option.slice(0, option.indexOf(": ")),
  );
  return {
    vendors: vendors.length > 1 ? inOrder(vendors.slice(0, valuesAtMost)) : [],
    options: [...options]
      .filter(([name, values]) => name !== "" && values.length > 1)
      .slice(0, optionsAtMost)
      .map(([name, values]) => ({
        name,
        values: inOrder(values.slice(0, valuesAtMost).map((value) => value.slice(name.length + 2))),
      })),
  };
}

function inOrder(values: string[]): string[] {
  return values.toSorted(new Intl.Collator("en", { numeric: true }).compare);
}
