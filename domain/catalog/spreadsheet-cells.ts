// pure
// How values survive a trip through a spreadsheet: the apostrophe that keeps a cell from being run as a formula, and whole numbers.

const formula = /^'*[=+\-@\t\r]/;
const guardedFormula = /^'+[=+\-@\t\r]/;
const guardedIdentifier = /^'+[\d=+\-@\t\r]/;

/** A text as it is written to a CSV cell: what a spreadsheet would run gets one apostrophe in front. */
export function guardText(value: string): string {
  return formula.test(value) ? `'${value}` : value;
}

/** Takes that one apostrophe away again: `unguardText(guardText(x)) === x` for every text. */
export function unguardText(cell: string): string {
  return guardedFormula.test(cell) ? cell.slice(1) : cell;
}

/** SKUs and barcodes: Shopify and Excel also put an apostrophe before digits, to keep leading zeros. */
export function guardIdentifier(value: string): string {
  return formula.test(value) || /^'+\d/.test(value) ? `'${value}` : value;
}

export function unguardIdentifier(cell: string): string {
  return guardedIdentifier.test(cell) ? cell.slice(1) : cell;
}

/** "1.23E+12": a long number that a spreadsheet has rounded; its digits are gone. */
export function isScientific(cell: string): boolean {
  return /^\d+([.,]\d+)?e\+?\d+$/i.test(cell.trim());
}

/** A whole number such as "12", "-3" or "12.0"; undefined when it is anything else. */
export function wholeNumber(cell: string): number | undefined {
  const match = /^([+-]?\d+)(?:\.0+)?$/.exec(unguardText(cell.trim()));
  if (!match) return undefined;
  const value = Number(match[1]);
  return Number.isSafeInteger(value) ? value + 0 : undefined;
}

/** Grams with decimals ("907.18474") to the nearest gram; undefined when it is no weight. */
export function wholeGrams(cell: string): number | undefined {
  const match = /^(\d+)(?:\.(\d*))?$/.exec(cell.trim());
  if (!match?.[1]) return undefined;
  const grams = Number(match[1]) + (Number(match[2]?.[0] ?? "0") >= 5 ? 1 : 0);
  return grams <= 2_000_000_000 ? grams : undefined;
}

export function isBlank(cell: string): boolean {
  return cell.trim() === "";
}
