// pure
/**
 * Gathers the rows of a Shopify export into products, one at a time, as the file goes by.
 *
 * - Rows of one handle that stand together are one product; its first row describes it.
 * - A row with options, a SKU or a price is a variant; any other row only adds a picture. A product without a
 *   variant row is its own one variant.
 * - A handle that comes again further down continues the product from further up. For that, each handle's options and the
 *   number of its pictures are remembered (about the size of those cells, nothing else of the file).
 */
import type { ImageDraft, ImportProblem, ProductDraft, VariantDraft } from "./product-draft";
import { optionKey } from "./product-draft";
import { readProduct } from "./shopify-product";
import type { ShopifyRow } from "./shopify-row";
import { readVariant, reportOddities } from "./shopify-variant";
import { isBlank, unguardText, wholeNumber } from "./spreadsheet-cells";

type Seen = { row: number; isTaken: boolean; variants: number; images: number; options: string };
type Report = (problem: ImportProblem) => void;

export function gatherProducts({ currency, report }: { currency: string; report: Report }) {
  const seen = new Map<string, Seen>();
  const rowOfSku = new Map<string, number>();
  const doubledSkus = new Set<string>();
  let rows: ShopifyRow[] = [];

  function finish(): ProductDraft | undefined {
    const [first] = rows;
    if (!first) return undefined;
    const before = seen.get(first.handle);
    const draft = before ? continuation(first, before) : beginning(first);
    rows = [];
    return draft;
  }

  function beginning(first: ShopifyRow): ProductDraft | undefined {
    const memory: Seen = { row: first.row, isTaken: false, variants: 0, images: 0, options: "" };
    seen.set(first.handle, memory);
    const fields = readProduct(first, report);
    if (isBlank(fields.title)) return refuse(first, "has no title on its first row");
    const variants = takeVariants(
      memory,
      rows.some((row) => row.isVariant) ? rows.filter(isVariant) : [first],
    );
    if (variants.length === 0) return refuse(first, "has no variant that could be taken");
    memory.isTaken = true;
    return { ...fields, isContinuation: false, variants, images: takeImages(memory, variants) };
  }

  function continuation(first: ShopifyRow, before: Seen): ProductDraft | undefined {
    if (!before.isTaken) return refuse(first, `was not taken on row ${before.row}`);
    const sentence = `“${first.handle}” stands on row ${before.row} already; these rows were added to it.`;
    report({ row: first.row, kind: "scattered", sentence });
    const variants = takeVariants(before, rows.filter(isVariant));
    const images = takeImages(before, variants);
    return { ...readProduct(first, () => undefined), isContinuation: true, variants, images };
  }

  function takeVariants(memory: Seen, variantRows: ShopifyRow[]): VariantDraft[] {
    const rowOfOptions = new Map<string, number>();
    const variants: VariantDraft[] = [];
    for (const row of variantRows) {
      const variant = readVariant(row, { currency, report });
      if (!variant) continue;
      const key = optionKey(variant.optionValues);
      const taken = rowOfOptions.get(key) ?? (memory.options.includes(`\n${key}\n`) ? memory.row : undefined);
      if (taken !== undefined) {
        const options = variant.title === "" ? "the same options" : `“${variant.title}”`;
        const sentence = `“${row.handle}” has ${options} from row ${taken} on already; this variant was not taken.`;
        report({ row: row.row, kind: "not_taken", sentence });
        continue;
      }
      rowOfOptions.set(key, row.row);
      reportOddities(variant, row, report);
      reportDoubledSku(variant.sku, row);
      memory.variants += 1;
      variants.push({ ...variant, position: memory.variants });
    }
    memory.options = Buffer.from(`${memory.options}\n${[...rowOfOptions.keys()].join("\n")}\n`).toString();
    return variants;
  }

  function reportDoubledSku(sku: string | undefined, row: ShopifyRow): void {
    if (!sku || isBlank(sku)) return;
    const first = rowOfSku.get(sku);
    if (first === undefined) rowOfSku.set(sku, row.row);
    else {
      doubledSkus.add(sku);
      report({
        row: row.row,
        kind: "sku_doubled",
        sentence: `“${row.handle}” has the SKU “${sku}”, as row ${first} has; both were taken.`,
      });
    }
  }

  /** Pictures in the file's order, each address once; then those that only a variant names. */
  function takeImages(memory: Seen, variants: VariantDraft[]): ImageDraft[] {
    const images = new Map<string, ImageDraft>();
    function take(url: string, row: number, rest: { alt: string | undefined; position?: number }): void {
      if (images.has(url) || !isImageAddress(url, row)) return;
      memory.images += 1;
      images.set(url, { row, url, alt: rest.alt, position: rest.position ?? memory.images });
    }
    for (const row of rows) {
      const url = row.text("imageUrl").trim();
      const position = wholeNumber(row.text("imagePosition"));
      const alt = row.cell("imageAlt");
      const isPlace = position !== undefined && position > 0 && position < 100_000;
      if (url !== "") take(url, row.row, { alt: alt && unguardText(alt), ...(isPlace ? { position } : {}) });
    }
    for (const variant of variants)
      if (variant.imageUrl) take(variant.imageUrl, variant.row, { alt: undefined });
    return [...images.values()];
  }

  function isImageAddress(url: string, row: number): boolean {
    const isGood = /^(https?:\/\/|\/(?!\/))/i.test(url) && url.length <= 2000;
    if (!isGood) {
      const sentence = `A picture was not taken: “${url.slice(0, 60)}” isn't a web address of at most 2,000 characters.`;
      report({ row, kind: "detail_not_taken", sentence });
    }
    return isGood;
  }

  function refuse(first: ShopifyRow, why: string): undefined {
    report({
      row: first.row,
      kind: "not_taken",
      sentence: `The product “${first.handle}” ${why}; it was not taken.`,
    });
  }

  return {
    /** Takes the next row; gives the product that this row shows to be complete. */
    add(row: ShopifyRow): ProductDraft | undefined {
      const isNext = rows[0] !== undefined && rows[0].handle !== row.handle;
      const done = isNext ? finish() : undefined;
      rows.push(row);
      return done;
    },
    end: finish,
    /** How many SKUs stand on more than one variant, so far. */
    doubledSkus: () => doubledSkus.size,
  };
}

function isVariant(row: ShopifyRow): boolean {
  return row.isVariant;
}
