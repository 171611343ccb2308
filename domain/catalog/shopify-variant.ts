// pure
// The sellable unit on a row of a Shopify export: its options, SKU, price, count and whether it sells when out of stock.

import { readPrice } from "./price-text";
import type { ImportProblem, OutOfStockPolicy, VariantDraft } from "./product-draft";
import type { ShopifyRow } from "./shopify-row";
import {
  isBlank,
  isScientific,
  unguardIdentifier,
  unguardText,
  wholeGrams,
  wholeNumber,
} from "./spreadsheet-cells";

const MOST_UNITS = 100_000_000;
const LONGEST_IDENTIFIER = 255;
const LONGEST_OPTIONS = 1000;

type Report = (problem: ImportProblem) => void;

/** The variant, or undefined when the row can't be taken (then the report says why). */
export function readVariant(
  row: ShopifyRow,
  { currency, report }: { currency: string; report: Report },
): Omit<VariantDraft, "position"> | undefined {
  const optionValues = readOptionValues(row);
  const sku = row.cell("sku") === undefined ? undefined : unguardIdentifier(row.text("sku"));
  const barcode = row.cell("barcode") === undefined ? undefined : unguardIdentifier(row.text("barcode"));
  const price = isBlank(row.text("price")) ? undefined : readPrice(row.text("price"), currency);
  const refused =
    tooLong(sku, optionValues) ?? (price && "refused" in price ? `not taken: ${price.refused}` : undefined);
  if (refused) {
    report({ row: row.row, kind: "not_taken", sentence: `${called(row)} ${refused}.` });
    return undefined;
  }
  return {
    row: row.row,
    title: optionValues.filter((value) => value !== "").join(" / "),
    optionValues,
    sku,
    barcode,
    priceMinor: price && "minor" in price ? price.minor : undefined,
    compareAtMinor: readCompareAt(row, currency, report),
    grams: readGrams(row, report),
    quantity: readQuantity(row, report),
    policy: readPolicy(row, report),
    imageUrl: isBlank(row.text("variantImage")) ? undefined : row.text("variantImage").trim(),
    safetyStock: readSafetyStock(row, report),
    isDiscontinued: readDiscontinued(row),
  };
}

/** "Default Title" alone is how Shopify writes "this product has no options". */
function readOptionValues(row: ShopifyRow): string[] {
  const values = [row.text("option1Value"), row.text("option2Value"), row.text("option3Value")].map(
    (value) => (isBlank(value) ? "" : unguardText(value)),
  );
  while (values.at(-1) === "") values.pop();
  return values.length === 1 && values[0] === "Default Title" ? [] : values;
}

function tooLong(sku: string | undefined, optionValues: string[]): string | undefined {
  if (sku && sku.length > LONGEST_IDENTIFIER)
    return `not taken: the SKU has more than ${LONGEST_IDENTIFIER} characters`;
  if (optionValues.join("").length > LONGEST_OPTIONS)
    return `not taken: its option values have more than ${LONGEST_OPTIONS} characters`;
  return undefined;
}

function readCompareAt(row: ShopifyRow, currency: string, report: Report): number | null | undefined {
  const cell = row.cell("compareAt");
  if (cell === undefined) return undefined;
  if (isBlank(cell)) return null;
  const reading = readPrice(cell, currency);
  if ("minor" in reading) return reading.minor;
  report({
    row: row.row,
    kind: "detail_not_taken",
    sentence: `${called(row)} taken without its compare-at price: ${reading.refused}.`,
  });
  return undefined;
}

function readGrams(row: ShopifyRow, report: Report): number | undefined {
  const cell = row.cell("grams");
  if (cell === undefined || isBlank(cell)) return undefined;
  const grams = wholeGrams(cell);
  if (grams === undefined) {
    report({
      row: row.row,
      kind: "detail_not_taken",
      sentence: `${called(row)} taken without its weight: “${cell.slice(0, 40)}” isn't a number of grams.`,
    });
  }
  return grams;
}

/** A blank is no count. So is a 0 that Shopify writes for what it doesn't track: that 0 says nothing. */
function readQuantity(row: ShopifyRow, report: Report): number | undefined {
  const cell = row.text("quantity");
  if (isBlank(cell)) return undefined;
  const units = wholeNumber(cell);
  if (units === undefined || Math.abs(units) > MOST_UNITS) {
    report({
      row: row.row,
      kind: "quantity_not_taken",
      sentence: `${called(row)} taken uncounted: the quantity “${cell.slice(0, 40)}” isn't a whole number up to 100 million.`,
    });
    return undefined;
  }
  const isTracked = row.cell("tracker") === undefined || !isBlank(row.text("tracker"));
  return units === 0 && !isTracked ? undefined : units;
}

const policies: Record<string, OutOfStockPolicy> = {
  continue: "continue",
  true: "continue",
  deny: "deny",
  false: "deny",
};

function readPolicy(row: ShopifyRow, report: Report): OutOfStockPolicy | undefined {
  const cell = row.text("policy");
  if (isBlank(cell)) return undefined;
  const policy = policies[cell.trim().toLowerCase()];
  if (!policy) {
    report({
      row: row.row,
      kind: "detail_not_taken",
      sentence: `${called(row)} taken without a backorder policy: “${cell.slice(0, 40)}” is neither CONTINUE nor DENY.`,
    });
  }
  return policy;
}

function readSafetyStock(row: ShopifyRow, report: Report): number | undefined {
  const cell = row.text("safetyStock");
  if (isBlank(cell)) return undefined;
  const units = wholeNumber(cell);
  if (units !== undefined && units >= 0 && units <= MOST_UNITS) return units;
  report({
    row: row.row,
    kind: "detail_not_taken",
    sentence: `${called(row)} taken without its safety stock: “${cell.slice(0, 40)}” isn't a whole number of units.`,
  });
  return undefined;
}

function readDiscontinued(row: ShopifyRow): boolean | undefined {
  const cell = row.text("discontinued").trim().toLowerCase();
  return cell === "" ? undefined : cell === "true";
}

/** What is odd about a variant that was taken all the same. */
export function reportOddities(
  variant: Omit<VariantDraft, "position">,
  row: ShopifyRow,
  report: Report,
): void {
  if (variant.priceMinor === undefined)
    report({ row: row.row, kind: "no_price", sentence: `${called(row)} has no price.` });
  if (variant.sku === undefined || isBlank(variant.sku))
    report({ row: row.row, kind: "no_sku", sentence: `${called(row)} has no SKU.` });
  for (const text of [variant.barcode, variant.sku]) {
    if (text && isScientific(text)) {
      report({
        row: row.row,
        kind: "damaged_number",
        sentence: `${called(row)}: “${text}” was rounded by a spreadsheet; kept as text.`,
      });
    }
  }
}

function called(row: ShopifyRow): string {
  const options = readOptionValues(row).filter((value) => value !== "");
  return options.length > 0 ? `“${row.handle}” (${options.join(" / ")})` : `“${row.handle}”`;
}
