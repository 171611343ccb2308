// A merchant's file, read row by row: its encoding and separator are found out, and what is no CSV is refused in a sentence.
import { pipeline, Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { parse as parseSync } from "csv-parse/sync";
import { decodeText } from "@/lib/decode-text";
import { Refusal } from "@/lib/refusal";
import { knownNames, readColumns, type ShopifyColumns } from "./shopify-columns";
import { type RowReading, readRow } from "./shopify-row";

/** A file that can be read more than once: the import looks through all of it before it writes anything. */
export type CatalogFile = { open(): AsyncIterable<Uint8Array> };

export type NumberedRow = { row: number; reading: RowReading };

const LONGEST_HEADER = 1_000_000;
const LONGEST_ROW = 4_000_000;

/** The rows below the header, numbered as a spreadsheet numbers them (the header is row 1). */
export async function* readShopifyRows(file: CatalogFile): AsyncGenerator<NumberedRow> {
  let columns: ShopifyColumns | undefined;
  let row = 0;
  for await (const cells of readRecords(file)) {
    row += 1;
    if (columns) yield { row, reading: readRow(cells, row, columns) };
    else columns = headerOf(cells);
  }
  if (!columns) throw refusal("The file is empty.");
}

function headerOf(cells: string[]): ShopifyColumns {
  const columns = readColumns(cells);
  if ("refused" in columns) throw refusal(columns.refused);
  return columns;
}

async function* readRecords(file: CatalogFile): AsyncGenerator<string[]> {
  const text = decodeText(file.open());
  const head = await readHead(text);
  if (head.trim() === "") throw refusal("The file is empty.");
  const parser = parse({
    delimiter: separatorOf(head),
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LONGEST_ROW,
  });
  pipeline(Readable.from(concat(head, text), { objectMode: false }), parser, () => undefined);
  try {
    yield* parser;
  } catch (error) {
    throw error instanceof CsvError ? refusal(whyBroken(error, parser.info.records + 1)) : error;
  } finally {
    parser.destroy();
  }
}

async function* concat(head: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield head;
  yield* rest;
}

async function readHead(text: AsyncGenerator<string>): Promise<string> {
  let head = "";
  while (!/[\r\n]/.test(head.trimStart()) && head.length < LONGEST_HEADER) {
    const next = await text.next();
    if (next.done) break;
    head += next.value;
  }
  return head;
}

/** The separator that finds most of the column names. */
function separatorOf(head: string): string {
  const line = head.trimStart().split(/[\r\n]/, 1)[0] ?? "";
  const found = [",", ";", "\t", "|"].map((separator) => ({
    separator,
    known: knownNames(cellsOf(line, separator)),
  }));
  return found.reduce((best, next) => (next.known > best.known ? next : best)).separator;
}

function cellsOf(line: string, delimiter: string): string[] {
  const [cells] = parseSync(line, { delimiter, relax_quotes: true, relax_column_count: true });
  return cells ?? [];
}

function whyBroken(error: CsvError, row: number): string {
  if (error.code === "CSV_QUOTE_NOT_CLOSED")
    return `A quotation mark is opened on row ${row} and never closed, so what follows can't be told apart.`;
  if (error.code === "CSV_MAX_RECORD_SIZE")
    return `Row ${row} has more than 4 million characters: a quotation mark is probably opened there and never closed.`;
  return `Row ${row} can't be read as CSV.`;
}

function refusal(sentence: string): Refusal {
  return new Refusal("invalid", sentence, "file");
}
