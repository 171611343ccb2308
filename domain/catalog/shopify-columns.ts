// pure
// Which column of a Shopify product export means what. Shopify renamed them several times; old and new names are all taken.

export const shopifyFields = {
  handle: ["handle", "url handle"],
  title: ["title"],
  body: ["body (html)", "body html", "description"],
  vendor: ["vendor"],
  productType: ["type", "custom product type", "product type"],
  category: ["product category", "standardized product type", "standard product type"],
  tags: ["tags"],
  published: ["published", "published on online store"],
  status: ["status"],
  option1Name: ["option1 name"],
  option1Value: ["option1 value"],
  option2Name: ["option2 name"],
  option2Value: ["option2 value"],
  option3Name: ["option3 name"],
  option3Value: ["option3 value"],
  sku: ["variant sku", "sku"],
  grams: ["variant grams", "weight value (grams)", "weight (grams)"],
  tracker: ["variant inventory tracker", "inventory tracker"],
  quantity: ["variant inventory qty", "inventory quantity", "variant inventory quantity", "inventory qty"],
  policy: ["variant inventory policy", "continue selling when out of stock"],
  price: ["variant price", "price"],
  compareAt: ["variant compare at price", "compare-at price", "compare at price", "variant compare-at price"],
  barcode: ["variant barcode", "barcode", "barcodes", "variant barcodes"],
  imageUrl: ["image src", "product image url"],
  imagePosition: ["image position"],
  imageAlt: ["image alt text"],
  variantImage: ["variant image", "variant image url"],
  // Columns of Backfill's own export, so that it can be read back whole.
  safetyStock: ["safety stock"],
  releaseOn: ["release day"],
  discontinued: ["discontinued"],
} as const satisfies Record<string, readonly string[]>;

export type ShopifyField = keyof typeof shopifyFields;

/** Where each field stands in a row; a field that is missing here has no column in this file. */
export type ShopifyColumns = { positions: ReadonlyMap<ShopifyField, number>; width: number };

/** The columns of a header row, or a sentence saying why this is no product export. */
export function readColumns(header: readonly string[]): ShopifyColumns | { refused: string } {
  const names = header.map(normalName);
  const positions = new Map<ShopifyField, number>();
  for (const field of fieldNames()) {
    const known: readonly string[] = shopifyFields[field];
    const found = known.map((name) => names.indexOf(name)).find((position) => position >= 0);
    if (found !== undefined) positions.set(field, found);
  }
  if (looksLikeInventory(names)) {
    return {
      refused:
        "This is an inventory export (it has a “Location” column), not a product export. In Shopify, choose Products, then Export.",
    };
  }
  if (!positions.has("handle")) {
    return {
      refused: `This isn't a Shopify product export: its first row has no “Handle” or “URL handle” column. It begins with ${firstNames(header)}.`,
    };
  }
  if (!positions.has("title")) {
    return { refused: "This file has no “Title” column. A Shopify product export has one." };
  }
  return { positions, width: header.length };
}

/** How many cells of a header are known by name: the right separator is the one that finds most. */
export function knownNames(header: readonly string[]): number {
  const all = new Set<string>(Object.values(shopifyFields).flat());
  return header.filter((name) => all.has(normalName(name))).length;
}

function fieldNames(): ShopifyField[] {
  return Object.keys(shopifyFields).filter((name): name is ShopifyField => name in shopifyFields);
}

function looksLikeInventory(names: readonly string[]): boolean {
  return (
    names.includes("location") &&
    names.some((name) => /^(available|on hand|incoming|committed)( |$)/.test(name))
  );
}

function firstNames(header: readonly string[]): string {
  const shown = header
    .slice(0, 3)
    .map(
      (name) =>
        `“${name
          .replaceAll(/\p{Cc}/gu, " ")
          .trim()
          .slice(0, 40)}”`,
    )
    .join(", ");
  return shown || "nothing";
}

function normalName(name: string): string {
  return name.replaceAll(/\s+/g, " ").trim().toLowerCase();
}
