// pure
/**
 * Compares what a file says with what the shop has, and says what to write.
 *
 * - A product is known by its handle, a variant by its product and options, a picture by its product and address.
 * - A column that the file doesn't have changes nothing; nothing is ever taken away because a file doesn't name it.
 * - What is as it should be isn't written again: the second import of a file writes nothing at all.
 */
import type { CatalogRows, Changes, ImageRow, ProductRow, VariantRow } from "./catalog-rows";
import { type ImageDraft, optionKey, type ProductDraft, type VariantDraft } from "./product-draft";

export type ImportPlan = {
  products: Changes<ProductRow>;
  images: Changes<ImageRow>;
  variants: Changes<VariantRow>;
  /** The variants of the file with the row they became, new ones and known ones apart. */
  newVariants: PlannedVariant[];
  knownVariants: PlannedVariant[];
};

export type PlannedVariant = { row: VariantRow; product: ProductRow; draft: VariantDraft };

export function planImport(
  drafts: readonly ProductDraft[],
  existing: CatalogRows,
  { categoryIds, newId }: { categoryIds: ReadonlyMap<string, string>; newId: () => string },
): ImportPlan {
  const products = new Ledger(existing.products, (row) => row.handle);
  const images = new Ledger(existing.images, (row) => `${row.productId} ${row.url}`);
  const variants = new Ledger(existing.variants, (row) => `${row.productId} ${optionKey(row.optionValues)}`);
  const newVariants: PlannedVariant[] = [];
  const knownVariants: PlannedVariant[] = [];
  for (const draft of drafts) {
    const known = products.find(draft.handle);
    const row = draft.isContinuation && known ? known : productRow(draft, known, categoryIds, newId);
    products.put(row);
    for (const image of draft.images) {
      images.put(imageRow(image, row.id, images.find(`${row.id} ${image.url}`), newId));
    }
    for (const variant of draft.variants) {
      const before = variants.find(`${row.id} ${optionKey(variant.optionValues)}`);
      const image = variant.imageUrl && images.find(`${row.id} ${variant.imageUrl}`);
      const after = variantRow(
        variant,
        { productId: row.id, imageId: image ? image.id : undefined },
        before,
        newId,
      );
      variants.put(after);
      (before ? knownVariants : newVariants).push({ row: after, product: row, draft: variant });
    }
  }
  return {
    products: products.changes(),
    images: images.changes(),
    variants: variants.changes(),
    newVariants,
    knownVariants,
  };
}

/** Something without a price is taken, but as a draft: nobody shall buy it for nothing. */
function productRow(
  draft: ProductDraft,
  known: ProductRow | undefined,
  categoryIds: ReadonlyMap<string, string>,
  newId: () => string,
): ProductRow {
  const isPriced = draft.variants.every((variant) => variant.priceMinor !== undefined);
  const status = isPriced ? (draft.status ?? known?.status ?? "active") : (known?.status ?? "draft");
  const category = draft.category === undefined ? known?.categoryId : categoryIds.get(draft.category);
  return {
    id: known?.id ?? newId(),
    handle: draft.handle,
    title: draft.title,
    descriptionHtml: draft.descriptionHtml ?? known?.descriptionHtml ?? "",
    vendor: draft.vendor ?? known?.vendor ?? "",
    productType: draft.productType ?? known?.productType ?? "",
    tags: draft.tags ?? known?.tags ?? [],
    optionNames: draft.optionNames.length > 0 ? draft.optionNames : (known?.optionNames ?? []),
    categoryId: category ?? null,
    status,
    releaseOn: draft.releaseOn === undefined ? (known?.releaseOn ?? null) : draft.releaseOn,
  };
}

function imageRow(
  draft: ImageDraft,
  productId: string,
  known: ImageRow | undefined,
  newId: () => string,
): ImageRow {
  return {
    id: known?.id ?? newId(),
    productId,
    url: draft.url,
    alt: draft.alt ?? known?.alt ?? "",
    position: draft.position,
  };
}

function variantRow(
  draft: VariantDraft,
  belongsTo: { productId: string; imageId: string | undefined },
  known: VariantRow | undefined,
  newId: () => string,
): VariantRow {
  return {
    id: known?.id ?? newId(),
    productId: belongsTo.productId,
    position: draft.position,
    title: draft.title,
    optionValues: draft.optionValues,
    sku: draft.sku ?? known?.sku ?? "",
    barcode: draft.barcode ?? known?.barcode ?? "",
    priceMinor: draft.priceMinor ?? known?.priceMinor ?? 0,
    compareAtMinor:
      draft.compareAtMinor === undefined ? (known?.compareAtMinor ?? null) : draft.compareAtMinor,
    grams: draft.grams ?? known?.grams ?? 0,
    imageId: belongsTo.imageId ?? known?.imageId ?? null,
    safetyStock: draft.safetyStock ?? known?.safetyStock ?? 0,
    isDiscontinued: draft.isDiscontinued ?? known?.isDiscontinued ?? false,
  };
}

/** Rows by their key, and what became of each: new, changed, or as it was. */
class Ledger<T extends object> {
  readonly #keyOf: (row: T) => string;
  readonly #before = new Map<string, T>();
  readonly #after = new Map<string, T>();

  constructor(existing: readonly T[], keyOf: (row: T) => string) {
    this.#keyOf = keyOf;
    for (const row of existing) this.#before.set(keyOf(row), row);
  }

  find(key: string): T | undefined {
    return this.#after.get(key) ?? this.#before.get(key);
  }

  put(row: T): void {
    this.#after.set(this.#keyOf(row), row);
  }

  changes(): Changes<T> {
    const created: T[] = [];
    const changed: T[] = [];
    for (const [key, row] of this.#after) {
      const before = this.#before.get(key);
      if (!before) created.push(row);
      else if (!isSame(before, row)) changed.push(row);
    }
    return { created, changed, unchanged: this.#after.size - created.length - changed.length };
  }
}

function isSame(before: object, after: object): boolean {
  const old = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after).every(
    ([name, value]) => JSON.stringify(old.get(name)) === JSON.stringify(value),
  );
}
