import { readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { getDb } from "@/db/client";
import { shopper } from "@/domain/actor";
import { csvLine } from "@/lib/csv";
import { mika, openShop, wes } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { fixture, textFile } from "@/test/fixtures/shopify/read";
import { exportProducts } from "./export-products";
import { importCatalog } from "./import-catalog";
import { guardText } from "./spreadsheet-cells";

useDatabase();

beforeAll(async () => {
  await openShop();
});

async function exported(): Promise<string> {
  let text = "";
  for await (const cells of exportProducts(mika)) text += csvLine(cells);
  return text;
}

async function catalogue() {
  return [
    ...(await getDb().execute(sql`
    select product.handle, product.title, description_html, vendor, product_type, tags, option_names, status, release_on,
      variant.position, variant.title as variant, option_values, sku, barcode, price_minor, compare_at_minor, grams,
      safety_stock, discontinued_at is not null as discontinued, category.title as category, image.url, policy.is_allowed,
      level.on_hand
    from products product join variants variant on variant.product_id = product.id
    left join categories category on category.id = product.category_id
    left join product_images image on image.id = variant.image_id
    left join backorder_policies policy on policy.variant_id = variant.id
    left join stock_levels level on level.variant_id = variant.id
    order by product.handle, variant.position`)),
  ];
}

const naughty = [
  ..."=1+1|+1|-1|@SUM(1)|'=x|''=x|'s-Hertogenbosch|a,\"b\"|two\nlines| spaced |\u202Eright to left|Ω≈ç√|<b>bold</b>".split(
    "|",
  ),
  "=cmd|' /C calc'!A0",
  "\ttab",
  "\rreturn",
  "\u0007bell",
];

describe("an exported catalogue", () => {
  it("comes back whole in an empty shop, and changes nothing in its own", async () => {
    await importCatalog(mika, {}, { file: fixture("current.csv") });
    await importCatalog(mika, {}, { file: fixture("legacy.csv") });
    const before = await catalogue();
    const text = await exported();
    const again = await importCatalog(mika, {}, { file: textFile(text) });
    expect(again.products).toMatchObject({ created: 0, changed: 0 });
    expect(again.variants).toMatchObject({ created: 0, changed: 0 });
    expect(again.images).toMatchObject({ created: 0, changed: 0 });
    await getDb().execute(sql`truncate products, orders, stock_movements, categories cascade`);
    await getDb().execute(sql`insert into backorder_policies (id, audience, is_allowed, updated_at)
      values (gen_random_uuid(), 'everyone', true, now())`);
    await importCatalog(mika, {}, { file: textFile(text) });
    expect(await catalogue()).toEqual(before);
  });

  it("runs nothing in a spreadsheet and keeps every text to the byte", async () => {
    const rows = naughty.map((text, index) => [`n-${index}`, guardText(text), guardText(text), "5"]);
    const file = textFile([["Handle", "Title", "Vendor", "Price"], ...rows].map(csvLine).join(""));
    await importCatalog(mika, {}, { file });
    const stored = await getDb().execute<{ title: string; vendor: string }>(
      sql`select title, vendor from products where handle like 'n-%' order by substring(handle from 3)::int`,
    );
    expect(stored.map(({ title }) => title)).toEqual(naughty);
    expect(stored.map(({ vendor }) => vendor)).toEqual(naughty);
    const text = await exported();
    expect(text).not.toMatch(/(^|,|\n)"?[=+@\t]/);
    const report = await importCatalog(mika, {}, { file: textFile(text) });
    expect(report.products).toMatchObject({ created: 0, changed: 0 });
  });

  it("is refused to the warehouse and to shoppers", async () => {
    await expect(exportProducts(wes).next()).rejects.toMatchObject({ code: "forbidden" });
    await expect(exportProducts(shopper).next()).rejects.toMatchObject({ code: "forbidden" });
  });
});

const place = new URL("../../../shared/data/bad-input/naughty-strings.json", import.meta.url);

describe.skipIf(!isThere(place))("the naughty strings", () => {
  it("are stored and exported byte for byte, or their row is refused", async () => {
    const strings: unknown = JSON.parse(readFileSync(place, "utf8"));
    const texts = (Array.isArray(strings) ? strings : []).filter(
      (text) => typeof text === "string" && text.trim() !== "",
    );
    const rows = texts.map((text, index) => [`bad-${index}`, guardText(text), "5"]);
    const file = textFile([["Handle", "Title", "Price"], ...rows].map(csvLine).join(""));
    const report = await importCatalog(mika, {}, { file });
    expect(report.products.created + report.problems.not_taken).toBe(texts.length);
    const stored = await getDb().execute<{ title: string }>(
      sql`select title from products where handle like 'bad-%' order by substring(handle from 5)::int`,
    );
    expect(stored.map(({ title }) => title)).toEqual(texts.filter((text) => !text.includes("\0")));
    const again = await importCatalog(mika, {}, { file: textFile(await exported()) });
    expect(again.products).toMatchObject({ created: 0, changed: 0 });
  });
});

function isThere(file: URL): boolean {
  try {
    readFileSync(file);
    return true;
  } catch {
    console.error(`Skipped: the naughty strings aren't on this machine (${file.pathname})`);
    return false;
  }
}
