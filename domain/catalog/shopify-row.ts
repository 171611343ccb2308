// pure
// One row of a Shopify product export: a product's first row, a further variant, or only a further picture.
import type { ShopifyColumns, ShopifyField } from "./shopify-columns";
import { isBlank } from "./spreadsheet-cells";

export type ShopifyRow = {
  row: number;
  handle: string;
  /** The exact cell, or undefined when the file has no such column. */
  cell(field: ShopifyField): string | undefined;
  /** The cell, or "" when there is no such column. */
  text(field: ShopifyField): string;
  isVariant: boolean;
};

export type RowReading = { row: ShopifyRow } | { refused: string } | undefined;

const variantFields = ["option1Value", "option2Value", "option3Value", "sku", "price"] as const;

/** Undefined for an empty row; a sentence for a row that can't be understood. */
export function readRow(cells: readonly string[], row: number, columns: ShopifyColumns): RowReading {
  if (cells.every(isBlank)) return undefined;
  if (cells.length !== columns.width) {
    const fewOrMany = cells.length < columns.width ? "only " : "";
    return {
      refused: `has ${fewOrMany}${cells.length} cells, but the first row names ${columns.width}: a separator or a quotation mark is missing or too many`,
    };
  }
  if (cells.some((cell) => cell.includes("\0"))) {
    return { refused: "contains a NUL character, which can't be stored" };
  }
  function cell(field: ShopifyField): string | undefined {
    const position = columns.positions.get(field);
    return position === undefined ? undefined : cells[position];
  }
  function text(field: ShopifyField): string {
    return cell(field) ?? "";
  }
  const handle = text("handle").trim();
  if (handle === "") return { refused: "has no handle" };
  if (handle.length > 255) return { refused: "has a handle of more than 255 characters" };
  return {
    row: { row, handle, cell, text, isVariant: variantFields.some((field) => !isBlank(text(field))) },
  };
}
