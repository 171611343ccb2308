// pure
// What a product's first row says about it: its name, description, where it is shown, its options.
import { isDay } from "@/lib/day";
import type { ImportProblem, ProductDraft, ProductStatus } from "./product-draft";
import { cleanProductHtml } from "./product-html";
import type { ShopifyRow } from "./shopify-row";
import { isBlank, unguardText } from "./spreadsheet-cells";

export type ProductFields = Omit<ProductDraft, "variants" | "images" | "isContinuation">;

export function readProduct(row: ShopifyRow, report: (problem: ImportProblem) => void): ProductFields {
  return {
    handle: row.handle,
    row: row.row,
    title: unguardText(row.text("title")),
    descriptionHtml: mapped(row.cell("body"), (html) => cleanProductHtml(unguardText(html))),
    vendor: mapped(row.cell("vendor"), unguardText),
    productType: mapped(row.cell("productType"), unguardText),
    tags: mapped(row.cell("tags"), readTags),
    category: mapped(row.cell("category"), readCategory),
    status: readStatus(row, report),
    releaseOn: readReleaseDay(row, report),
    optionNames: readOptionNames(row),
  };
}

/** Draft when it isn't published; "unlisted" is Shopify's link-only product, which Backfill keeps out of sight. */
function readStatus(row: ShopifyRow, report: (problem: ImportProblem) => void): ProductStatus | undefined {
  if (row.cell("status") === undefined && row.cell("published") === undefined) return undefined;
  const isHidden = ["false", "no", "0"].includes(row.text("published").trim().toLowerCase());
  const status = row.text("status").trim().toLowerCase();
  if (status === "archived") return "archived";
  if (status === "" || status === "active") return isHidden ? "draft" : "active";
  if (status !== "draft") {
    report({
      row: row.row,
      kind: "detail_not_taken",
      sentence: `“${row.handle}” taken as a draft: Backfill has no status “${status.slice(0, 40)}”.`,
    });
  }
  return "draft";
}

function readReleaseDay(
  row: ShopifyRow,
  report: (problem: ImportProblem) => void,
): string | null | undefined {
  const cell = row.cell("releaseOn")?.trim();
  if (cell === undefined) return undefined;
  if (cell === "") return null;
  if (isDay(cell)) return cell;
  report({
    row: row.row,
    kind: "detail_not_taken",
    sentence: `“${row.handle}” taken without its release day: “${cell.slice(0, 40)}” isn't a day like 2026-06-12.`,
  });
  return undefined;
}

/** A product without options has one called "Title" with the value "Default Title". */
function readOptionNames(row: ShopifyRow): string[] {
  const names = [row.text("option1Name"), row.text("option2Name"), row.text("option3Name")].map((name) =>
    isBlank(name) ? "" : unguardText(name),
  );
  while (names.at(-1) === "") names.pop();
  return names.length === 1 && names[0] === "Title" && row.text("option1Value") === "Default Title"
    ? []
    : names;
}

function readTags(cell: string): string[] {
  const tags = unguardText(cell)
    .split(",")
    .map((tag) => tag.trim());
  return [...new Set(tags.filter((tag) => tag !== ""))];
}

/** The last step of "Apparel & Accessories > Clothing > Dresses"; Shopify's bare category numbers say nothing to people. */
function readCategory(cell: string): string {
  const last = unguardText(cell).split(">").at(-1)?.trim() ?? "";
  return last === "Uncategorized" || /^(gid:.*|[a-z]{2}(-\d+)+)$/.test(last) ? "" : last.slice(0, 120);
}

function mapped<T>(cell: string | undefined, read: (cell: string) => T): T | undefined {
  return cell === undefined ? undefined : read(cell);
}
