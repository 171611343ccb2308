// pure
// Products, pictures and variants as the import reads and writes them.
import type { ProductStatus } from "./product-draft";

export type ProductRow = {
  id: string;
  handle: string;
  title: string;
  descriptionHtml: string;
  vendor: string;
  productType: string;
  tags: string[];
  optionNames: string[];
  categoryId: string | null;
  status: ProductStatus;
  releaseOn: string | null;
};

export type ImageRow = { id: string; productId: string; url: string; alt: string; position: number };

export type VariantRow = {
  id: string;
  productId: string;
  position: number;
  title: string;
  optionValues: string[];
  sku: string;
  barcode: string;
  priceMinor: number;
  compareAtMinor: number | null;
  grams: number;
  imageId: string | null;
  safetyStock: number;
  isDiscontinued: boolean;
};

/** What the shop has of some products. */
export type CatalogRows = { products: ProductRow[]; images: ImageRow[]; variants: VariantRow[] };

export type Changes<T> = { created: T[]; changed: T[]; unchanged: number };
