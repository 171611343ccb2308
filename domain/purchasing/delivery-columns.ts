// pure
// Which column of a file of past deliveries means what: by the names people give them, or as the caller says.
import { Refusal } from "@/lib/refusal";

export const deliveryFields = {
  supplier: ["supplier", "supplier name", "vendor", "vendor name"],
  expected: [
    "expected",
    "expected on",
    "expected day",
    "expected date",
    "expected delivery date",
    "expected arrival",
    "scheduled delivery date",
    "scheduled date",
    "promised date",
    "due date",
    "due",
  ],
  received: [
    "received",
    "received on",
    "received day",
    "received date",
    "date received",
    "receipt date",
    "delivered",
    "delivered on",
    "delivered date",
    "delivered to client date",
    "actual delivery date",
    "arrived",
  ],
  ordered: ["ordered", "ordered on", "order date", "ordered date", "po date", "po sent to vendor date"],
  reference: ["purchase order", "purchase order number", "po", "po number", "po #", "po / so #", "reference"],
} as const satisfies Record<string, readonly string[]>;

export type DeliveryField = keyof typeof deliveryFields;

const labels: Record<DeliveryField, string> = {
  supplier: "the supplier",
  expected: "the day a delivery was expected",
  received: "the day it was received",
  ordered: "the day it was ordered",
  reference: "the purchase order",
};

/** Where each field stands, with the file's own name for it. */
export type DeliveryColumns = ReadonlyMap<DeliveryField, { position: number; name: string }>;

/**
 * The columns of a header row. `chosen` maps a field to the name of a column and goes before the known names.
 * Refused with a sentence when a chosen column doesn't exist, or supplier, expected or received isn't found.
 */
export function deliveryColumns(
  header: readonly string[],
  chosen: Partial<Record<DeliveryField, string>>,
): DeliveryColumns {
  const names = header.map(normalName);
  const columns = new Map<DeliveryField, { position: number; name: string }>();
  for (const field of fieldNames()) {
    const position = chosenPosition(names, chosen[field]) ?? knownPosition(names, field);
    if (position !== undefined) columns.set(field, { position, name: shown(header[position] ?? "") });
  }
  for (const field of ["supplier", "expected", "received"] as const) {
    if (!columns.has(field)) throw missing(field, header);
  }
  return columns;
}

/** How many cells of a header are known by name: the right separator finds most. */
export function knownDeliveryNames(header: readonly string[], chosen: readonly string[]): number {
  const all = new Set([...Object.values(deliveryFields).flat(), ...chosen.map(normalName)]);
  return header.filter((name) => all.has(normalName(name))).length;
}

function fieldNames(): DeliveryField[] {
  return Object.keys(deliveryFields).filter((name): name is DeliveryField => name in deliveryFields);
}

function chosenPosition(names: readonly string[], name: string | undefined): number | undefined {
  if (name === undefined) return undefined;
  const position = names.indexOf(normalName(name));
  if (position === -1)
    throw new Refusal(
      "invalid",
      `The file has no column “${shown(name)}”. It has ${list(names)}.`,
      "columns",
    );
  return position;
}

function knownPosition(names: readonly string[], field: DeliveryField): number | undefined {
  const known: readonly string[] = deliveryFields[field];
  return known.map((name) => names.indexOf(name)).find((position) => position >= 0);
}

function missing(field: DeliveryField, header: readonly string[]): Refusal {
  return new Refusal(
    "invalid",
    `No column is known to hold ${labels[field]}. Name it with --column ${field}=NAME. The file has ${list(header)}.`,
    "columns",
  );
}

function list(names: readonly string[]): string {
  const first = names.slice(0, 12).map((name) => `“${shown(name)}”`);
  return first.length < names.length ? `${first.join(", ")} and more` : first.join(", ") || "no columns";
}

function shown(name: string): string {
  return name
    .replaceAll(/\p{Cc}/gu, " ")
    .trim()
    .slice(0, 40);
}

function normalName(name: string): string {
  return name
    .replace(/^\uFEFF/, "")
    .replaceAll(/\s+/g, " ")
    .trim()
    .toLowerCase();
}
