// How the demo's products are written down, and the file that they are imported from like any merchant's.

import { exportHeader } from "@/domain/catalog/export-rows";
import type { CatalogFile } from "@/domain/catalog/shopify-file";
import { csvLine } from "@/lib/csv";
import { addDays, type Day } from "@/lib/day";

export type DemoProduct = {
  handle: string;
  title: string;
  description: string;
  vendor: string;
  type: string;
  tags: string;
  /** A drawing in public/demo. */
  picture: string;
  /** What the variants differ in. */
  option?: string;
  /** Days from today on which a product that was never in stock comes out. */
  releaseInDays?: number;
  variants: DemoVariant[];
};

export type DemoVariant = {
  value?: string;
  sku: string;
  price: string;
  compareAt?: string;
  grams: number;
  /** On hand at the main warehouse; absent when it was never counted. */
  stock?: number;
  sellsWhenOut?: boolean;
  safetyStock?: number;
  isDiscontinued?: boolean;
};

export function catalogFile(products: DemoProduct[], category: string, today: Day): CatalogFile {
  const rows = products.flatMap((product) =>
    product.variants.map((variant, index) => ({
      ...(index === 0 ? productCells(product, category, today) : {}),
      ...variantCells(product, variant),
    })),
  );
  const text = [exportHeader, ...rows.map(inColumns)].map(csvLine).join("");
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode(text);
  }
  return { open: bytes };
}

function inColumns(cells: Record<string, string>): string[] {
  return exportHeader.map((name) => cells[name] ?? "");
}

function productCells(product: DemoProduct, category: string, today: Day): Record<string, string> {
  return {
    Title: product.title,
    Description: product.description,
    Vendor: product.vendor,
    "Product category": category,
    Type: product.type,
    Tags: product.tags,
    Status: "active",
    "Published on online store": "TRUE",
    "Option1 name": product.option ?? "Title",
    "Product image URL": `/demo/${product.picture}.svg`,
    "Image alt text": product.title,
    "Release day": product.releaseInDays === undefined ? "" : addDays(today, product.releaseInDays),
  };
}

function variantCells(product: DemoProduct, variant: DemoVariant): Record<string, string> {
  return {
    "URL handle": product.handle,
    "Option1 value": variant.value ?? "Default Title",
    SKU: variant.sku,
    Price: variant.price,
    "Compare-at price": variant.compareAt ?? "",
    "Weight value (grams)": String(variant.grams),
    ...(variant.stock === undefined
      ? {}
      : { "Inventory tracker": "shopify", "Inventory quantity": String(variant.stock) }),
    ...(variant.sellsWhenOut === undefined
      ? {}
      : { "Continue selling when out of stock": variant.sellsWhenOut ? "CONTINUE" : "DENY" }),
    "Safety stock": String(variant.safetyStock ?? 0),
    Discontinued: variant.isDiscontinued ? "TRUE" : "FALSE",
  };
}
