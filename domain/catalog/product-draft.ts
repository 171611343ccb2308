// pure
// A product as a file describes it. `undefined` means that the file doesn't say, so what the shop has stays.

export type ProductStatus = "active" | "draft" | "archived";
export type OutOfStockPolicy = "continue" | "deny";

export type ProductDraft = {
  handle: string;
  row: number;
  /** More rows of a product that stood further up in the file: variants and images are added to it. */
  isContinuation: boolean;
  title: string;
  descriptionHtml: string | undefined;
  vendor: string | undefined;
  productType: string | undefined;
  tags: string[] | undefined;
  category: string | undefined;
  status: ProductStatus | undefined;
  releaseOn: string | null | undefined;
  optionNames: string[];
  variants: VariantDraft[];
  images: ImageDraft[];
};

export type VariantDraft = {
  row: number;
  position: number;
  title: string;
  optionValues: string[];
  sku: string | undefined;
  barcode: string | undefined;
  priceMinor: number | undefined;
  compareAtMinor: number | null | undefined;
  grams: number | undefined;
  /** Units the file counts; negative when more were sold than there are; undefined when it wasn't counted. */
  quantity: number | undefined;
  policy: OutOfStockPolicy | undefined;
  imageUrl: string | undefined;
  safetyStock: number | undefined;
  isDiscontinued: boolean | undefined;
};

export type ImageDraft = { row: number; url: string; alt: string | undefined; position: number };

export const problemKinds = {
  not_taken: "Not taken",
  no_price: "Without a price (kept as it was, or taken as a draft that nobody can order)",
  quantity_not_taken: "Quantity not taken",
  detail_not_taken: "A detail not taken",
  no_sku: "Without a SKU",
  sku_doubled: "With a SKU that an earlier variant has too",
  damaged_number: "Barcode or SKU that a spreadsheet has rounded",
  scattered: "Rows of one product that don't stand together",
} as const;

export type ProblemKind = keyof typeof problemKinds;

export type ImportProblem = { row: number; kind: ProblemKind; sentence: string };

export function optionKey(optionValues: readonly string[]): string {
  return JSON.stringify(optionValues);
}
