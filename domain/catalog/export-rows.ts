// pure
// A product as rows of Shopify's product file: its first row describes it, further rows are its variants and pictures.
import { minorText } from "@/lib/minor-text";
import type { ImageRow, ProductRow, VariantRow } from "./catalog-rows";
import { guardIdentifier, guardText } from "./spreadsheet-cells";

export type ExportedVariant = VariantRow & { onHand: number | undefined; isBackorderAllowed: boolean };

export type ExportedProduct = {
  product: ProductRow;
  category: string;
  images: ImageRow[];
  variants: ExportedVariant[];
};

/** Shopify's names of today, and three of Backfill's own at the end, which Shopify passes over. */
export const exportHeader = [
  ...["Title", "URL handle", "Description", "Vendor", "Product category", "Type", "Tags"],
  ...["Published on online store", "Status", "SKU", "Barcode", "Option1 name", "Option1 value"],
  ...["Option2 name", "Option2 value", "Option3 name", "Option3 value", "Price", "Compare-at price"],
  ...[
    "Inventory tracker",
    "Inventory quantity",
    "Continue selling when out of stock",
    "Weight value (grams)",
  ],
  ...["Product image URL", "Image position", "Image alt text", "Variant image URL"],
  ...["Safety stock", "Release day", "Discontinued"],
];

export function exportRows(exported: ExportedProduct, currency: string): string[][] {
  const count = Math.max(exported.variants.length, exported.images.length, 1);
  return Array.from({ length: count }, (_, row) => exportRow(exported, row, currency));
}

function exportRow({ product, category, images, variants }: ExportedProduct, row: number, currency: string) {
  const cells = new Map<string, string>([["URL handle", product.handle]]);
  if (row === 0) addProduct(cells, product, category);
  const variant = variants[row];
  if (variant) addVariant(cells, variant, { product, images, currency });
  const image = images[row];
  if (image) {
    cells.set("Product image URL", image.url);
    cells.set("Image position", String(image.position));
    cells.set("Image alt text", guardText(image.alt));
  }
  return exportHeader.map((name) => cells.get(name) ?? "");
}

function addProduct(cells: Map<string, string>, product: ProductRow, category: string): void {
  cells.set("Title", guardText(product.title));
  cells.set("Description", guardText(product.descriptionHtml));
  cells.set("Vendor", guardText(product.vendor));
  cells.set("Product category", guardText(category));
  cells.set("Type", guardText(product.productType));
  cells.set("Tags", guardText(product.tags.join(", ")));
  cells.set("Published on online store", product.status === "active" ? "TRUE" : "FALSE");
  cells.set("Status", product.status);
  cells.set("Release day", product.releaseOn ?? "");
  const names = product.optionNames.length > 0 ? product.optionNames : ["Title"];
  for (const [index, name] of names.entries()) cells.set(`Option${index + 1} name`, guardText(name));
}

function addVariant(
  cells: Map<string, string>,
  variant: ExportedVariant,
  { product, images, currency }: { product: ProductRow; images: ImageRow[]; currency: string },
): void {
  const isDefault = variant.optionValues.length === 0 && product.optionNames.length === 0;
  const values = isDefault ? ["Default Title"] : variant.optionValues;
  for (const [index, value] of values.entries()) cells.set(`Option${index + 1} value`, guardText(value));
  cells.set("SKU", guardIdentifier(variant.sku));
  cells.set("Barcode", guardIdentifier(variant.barcode));
  cells.set("Price", minorText(variant.priceMinor, currency));
  if (variant.compareAtMinor !== null)
    cells.set("Compare-at price", minorText(variant.compareAtMinor, currency));
  if (variant.onHand !== undefined) {
    cells.set("Inventory tracker", "shopify");
    cells.set("Inventory quantity", String(variant.onHand));
  }
  cells.set("Continue selling when out of stock", variant.isBackorderAllowed ? "CONTINUE" : "DENY");
  cells.set("Weight value (grams)", String(variant.grams));
  cells.set("Variant image URL", images.find((image) => image.id === variant.imageId)?.url ?? "");
  cells.set("Safety stock", String(variant.safetyStock));
  cells.set("Discontinued", variant.isDiscontinued ? "TRUE" : "FALSE");
}
