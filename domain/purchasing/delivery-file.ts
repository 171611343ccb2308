// pure
// A merchant's file of past deliveries, read row by row, so that a new shop knows from the start how late each supplier is.
//
// Columns are recognised by name or mapped by the caller. Days that can be read two ways are asked about (`--dates dmy|mdy`).
// A row that can't be taken is told with its number, as a spreadsheet counts (the header is row 1), and the rest goes on.
import { CsvError, parse } from "csv-parse/sync";
import { type Day, daysBetween } from "@/lib/day";
import { Refusal } from "@/lib/refusal";
import {
  type DeliveryColumns,
  type DeliveryField,
  deliveryColumns,
  knownDeliveryNames,
} from "./delivery-columns";
import { type ColumnReading, type DayOrder, readColumn, readDay } from "./file-days";

export type DeliveryFileOptions = {
  /** What the caller said of days like 03/04/2026. */
  dates?: DayOrder;
  columns?: Partial<Record<DeliveryField, string>>;
  /** Nothing can have been received after it. */
  today: Day;
};

export type FileDelivery = {
  row: number;
  supplier: string;
  expectedOn: Day;
  receivedOn: Day;
  /** Only where the file has a day that can be believed. */
  orderedOn: Day | null;
  reference: string | null;
};

export type DeliveryFile = {
  /** Rows below the header that aren't empty. */
  rows: number;
  deliveries: FileDelivery[];
  /** Rows that weren't taken, each with its reason. */
  problems: { row: number; message: string }[];
  /** What was found out about the file as a whole. */
  notes: string[];
};

const LONGEST_SLIP = 400;
const LONGEST_NAME = 120;
const separators = [",", ";", "\t", "|"];

type DayColumn = { position: number; order: DayOrder | undefined };
type DayColumns = { expected: DayColumn; received: DayColumn; ordered: DayColumn | undefined };
type NumberedCells = { row: number; cells: string[] };

/** Throws a Refusal when the file as a whole can't be read, or a column of days can be read two ways. */
export function readDeliveryFile(text: string, options: DeliveryFileOptions): DeliveryFile {
  const [header, ...rest] = records(text, Object.values(options.columns ?? {}));
  if (!header) throw new Refusal("invalid", "The file is empty.", "file");
  const columns = deliveryColumns(header, options.columns ?? {});
  const rows = rest
    .map((cells, index) => ({ row: index + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const notes: string[] = [];
  const dayColumns = readDayColumns(columns, rows, options.dates, notes);

  const file: DeliveryFile = { rows: rows.length, deliveries: [], problems: [], notes };
  for (const { row, cells } of rows) {
    const reading = readRow(cells, columns, dayColumns, options.today);
    if (typeof reading === "string") file.problems.push({ row, message: reading });
    else file.deliveries.push({ row, ...reading });
  }
  return file;
}

/** One delivery often fills several rows, a line each: it is one receipt to learn from. Without a purchase order each row is one. */
export function mergeDeliveryLines(rows: readonly FileDelivery[]): (FileDelivery & { lines: number })[] {
  const groups = Map.groupBy(rows, ({ row, supplier, reference, expectedOn, receivedOn }) =>
    reference === null
      ? String(row)
      : JSON.stringify([supplier.toLowerCase(), reference, expectedOn, receivedOn]),
  );
  return [...groups.values()].flatMap(([first, ...more]) =>
    first ? [{ ...first, lines: more.length + 1 }] : [],
  );
}

function records(text: string, chosen: readonly string[]): string[][] {
  const head = text.replace(/^\uFEFF/, "").trimStart();
  const line = head.split(/[\r\n]/, 1)[0] ?? "";
  const found = separators.map((delimiter) => ({
    delimiter,
    known: knownDeliveryNames(
      parse(line, { delimiter, relax_quotes: true, relax_column_count: true })[0] ?? [],
      chosen,
    ),
  }));
  const { delimiter } = found.reduce((best, next) => (next.known > best.known ? next : best));
  try {
    return parse(head, { delimiter, relax_quotes: true, relax_column_count: true, skip_empty_lines: false });
  } catch (error) {
    if (error instanceof CsvError)
      throw new Refusal(
        "invalid",
        "The file can't be read as CSV: a quotation mark is opened and never closed.",
        "file",
      );
    throw error;
  }
}

function readDayColumns(
  columns: DeliveryColumns,
  rows: readonly NumberedCells[],
  said: DayOrder | undefined,
  notes: string[],
): DayColumns {
  const needed = (field: "expected" | "received"): DayColumn => {
    const { position, name } = columns.get(field) ?? { position: -1, name: field };
    const reading = readColumn(cellsOf(rows, position), said);
    if (reading.kind !== "settled") throw new Refusal("invalid", question(name, reading), "dates");
    if (reading.provedBy && reading.order) notes.push(proof(name, reading.order, reading.provedBy));
    return { position, order: reading.order };
  };
  return {
    expected: needed("expected"),
    received: needed("received"),
    ordered: orderedColumn(columns, rows, said, notes),
  };
}

/** The order day isn't needed to know a slip: a column of them that can't be trusted is left out, and that is said. */
function orderedColumn(
  columns: DeliveryColumns,
  rows: readonly NumberedCells[],
  said: DayOrder | undefined,
  notes: string[],
): DayColumn | undefined {
  const column = columns.get("ordered");
  if (!column) return undefined;
  const reading = readColumn(cellsOf(rows, column.position), said);
  if (reading.kind === "settled") return { position: column.position, order: reading.order };
  notes.push(`“${column.name}” isn't taken. ${question(column.name, reading)}`);
  return undefined;
}

function cellsOf(rows: readonly NumberedCells[], position: number): string[] {
  return rows.map(({ cells }) => cells[position] ?? "");
}

function question(name: string, reading: Exclude<ColumnReading, { kind: "settled" }>): string {
  const ask = "Say which with --dates dmy (day first) or --dates mdy (month first).";
  switch (reading.kind) {
    case "ambiguous":
      return `The days in “${name}” can be read two ways, like ${reading.example}. ${ask}`;
    case "maybe_year_first":
      return `The days in “${name}” may have the year first, like ${reading.example}. Say which with --dates ymd (year first), --dates dmy (day first) or --dates mdy (month first).`;
    case "contradictory":
      return `“${name}” has days with the day first, like ${reading.dayFirst}, and with the month first, like ${reading.monthFirst}. ${ask}`;
    case "damaged":
      return `“${name}” has days in two ways, like ${reading.numbersOnly} and ${reading.yearFirst}: a spreadsheet may have swapped day and month in some. If they are right, s${ask.slice(1)}`;
  }
}

function proof(name: string, order: DayOrder, cell: string): string {
  return `“${name}” is read with the ${order === "dmy" ? "day" : "month"} first, since ${cell} can't be read otherwise.`;
}

/** The row's delivery, or a sentence saying why there is none. */
function readRow(
  cells: readonly string[],
  columns: DeliveryColumns,
  days: DayColumns,
  today: Day,
): Omit<FileDelivery, "row"> | string {
  const cellOf = (field: DeliveryField) => (cells[columns.get(field)?.position ?? -1] ?? "").trim();
  const supplier = cellOf("supplier").replaceAll(/\s+/g, " ");
  if (supplier === "") return "The supplier is missing.";
  if (/\p{Cc}/u.test(supplier)) return "The supplier's name has a character that can't be stored.";
  if (supplier.length > LONGEST_NAME) return `The supplier's name is longer than ${LONGEST_NAME} characters.`;
  const expectedOn = dayIn(cells, days.expected);
  if (!expectedOn) return noDay("expected", cellOf("expected"));
  const receivedOn = dayIn(cells, days.received);
  if (!receivedOn) return noDay("received", cellOf("received"));
  if (receivedOn > today) return `It says received on ${receivedOn}, which is still to come.`;
  const slip = daysBetween(expectedOn, receivedOn);
  if (Math.abs(slip) > LONGEST_SLIP)
    return `It was received ${Math.abs(slip)} days ${slip > 0 ? "after" : "before"} it was expected; more than ${LONGEST_SLIP} is taken for a mistake.`;
  const orderedOn = days.ordered && dayIn(cells, days.ordered);
  const reference = cellOf("reference").replaceAll(/\p{Cc}/gu, "");
  return {
    supplier,
    expectedOn,
    receivedOn,
    orderedOn: orderedOn && orderedOn <= receivedOn ? orderedOn : null,
    reference: reference === "" ? null : reference,
  };
}

function dayIn(cells: readonly string[], { position, order }: DayColumn): Day | undefined {
  return readDay(cells[position] ?? "", order);
}

function noDay(which: "expected" | "received", cell: string): string {
  const shown = cell.replaceAll(/\p{Cc}/gu, " ").slice(0, 40);
  return cell === ""
    ? `The day it was ${which} is missing.`
    : `“${shown}” isn't a day that it was ${which} on.`;
}
