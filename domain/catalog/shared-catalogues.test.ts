import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { fileAt, readAll } from "@/test/fixtures/shopify/read";

const folder = path.resolve(import.meta.dirname, "../../../shared/data/catalogues/shopify");
const isThere = existsSync(folder);
if (!isThere) console.error(`Skipped: the real catalogues aren't on this machine (${folder})`);

/** Products, variants, distinct pictures, "continue" variants, as an independent reader counted them. */
const counts: [name: string, products: number, variants: number, images: number, continued: number][] = [
  ["official_apparel", 20, 22, 20, 0],
  ["official_home-and-garden", 20, 21, 21, 0],
  ["official_jewelery", 20, 23, 41, 0],
  ["packt_course", 20, 21, 21, 0],
  ["template_legacy_2017", 2, 4, 2, 0],
  ["template_legacy_2019", 1, 3, 1, 0],
  ["velofant_de", 14, 19, 48, 0],
  ["hair", 84, 445, 300, 77],
  ["vietjewelers_vi", 1243, 1654, 1406, 42],
  ["eticaret_tr", 16, 16, 94, 11],
  ["prijsgarantie_nl", 814, 814, 0, 0],
  ["thodasoft_in", 3, 7, 5, 0],
];

describe.skipIf(!isThere)("exports of real shops", () => {
  it.each(counts)("%s comes in to the digit", async (name, ...expected) => {
    const { products } = await readAll(
      fileAt(path.join(folder, `${name}.csv`)),
      name.endsWith("_vi") ? "VND" : "EUR",
    );
    const variants = products.flatMap((product) => product.variants);
    expect([
      products.length,
      variants.length,
      products.flatMap((product) => product.images).length,
      variants.filter((variant) => variant.policy === "continue").length,
    ]).toEqual(expected);
  });

  it("keeps blank SKUs, doubled SKUs and owed units apart", async () => {
    const { products, problems } = await readAll(fileAt(path.join(folder, "vietjewelers_vi.csv")), "VND");
    const variants = products.flatMap((product) => product.variants);
    const doubled = problems
      .filter(({ kind }) => kind === "sku_doubled")
      .map(({ sentence }) => /SKU “(.*?)”/.exec(sentence)?.[1]);
    expect(problems.filter(({ kind }) => kind === "no_sku")).toHaveLength(879);
    expect(new Set(doubled).size).toBe(51);
    expect(variants.filter(({ quantity }) => quantity !== undefined && quantity < 0)).toHaveLength(11);
    expect(problems.filter(({ kind }) => kind === "not_taken")).toEqual([]);
  });
});
