// What happens when a merchant brings past deliveries along: the shop knows from the start how late each supplier comes.
import { createHash } from "node:crypto";
import { z } from "zod";
import { getDb, transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { getSettings } from "@/domain/store/settings";
import { enqueue } from "@/jobs/queue";
import { now } from "@/lib/clock";
import { dayAt } from "@/lib/day";
import { findImported, type ImportedDelivery, recordImported } from "./deliveries";
import { deliveryFields } from "./delivery-columns";
import { mergeDeliveryLines, readDeliveryFile } from "./delivery-file";
import { supplierKey, suppliersByName } from "./supplier-names";
import { insertSupplier } from "./suppliers";

export const ImportDeliveries = z.object({
  /** Reads and compares everything and writes nothing. */
  isDryRun: z.boolean().default(false),
  /** Suppliers that the shop doesn't have are added; else their rows are left out and told. */
  addsSuppliers: z.boolean().default(false),
  /** Business days from order to delivery that an added supplier gets, until somebody knows better. */
  leadTimeDays: z
    .number("Write a number of days.")
    .int("Enter a whole number of days.")
    .min(0, "Enter 0 or more days.")
    .max(365, "Enter at most 365 days.")
    .default(10),
  dates: z.enum(["dmy", "mdy", "ymd"], "Days are written dmy, mdy or ymd.").optional(),
  columns: z
    .partialRecord(
      z.enum(fieldNames(), `--column takes ${fieldNames().join(", ")}.`),
      z.string().min(1, "Name the column."),
    )
    .default({}),
});

export type DeliveriesReport = {
  rows: number;
  /** Deliveries in the file, each once however many rows it fills. */
  deliveries: number;
  added: number;
  /** In already, from an earlier run. */
  known: number;
  /** Suppliers that were (or in a dry run would be) added. */
  newSuppliers: string[];
  /** Suppliers that the shop doesn't have, with the deliveries that were left out for it. */
  unknownSuppliers: { name: string; deliveries: number }[];
  problems: { row: number; message: string }[];
  notes: string[];
};

/**
 * All of the file or nothing goes in; the same file again adds nothing. Refused: a file that can't be read, columns that
 * aren't found, days that can be read two ways.
 */
export async function importDeliveries(
  actor: Actor,
  input: z.input<typeof ImportDeliveries>,
  text: string,
): Promise<DeliveriesReport> {
  authorize(actor, "purchasing.change");
  const { isDryRun, addsSuppliers, leadTimeDays, dates, columns } = ImportDeliveries.parse(input);
  const at = now();
  const settings = await getSettings(getDb());
  const file = readDeliveryFile(text, { dates, columns, today: dayAt(at, settings.timeZone) });
  return transaction(async (tx) => {
    const supplierIds = await suppliersByName(tx);
    const deliveries = mergeDeliveryLines(file.deliveries);
    const missing = Map.groupBy(
      deliveries.filter(({ supplier }) => !supplierIds.has(supplierKey(supplier))),
      ({ supplier }) => supplierKey(supplier),
    );
    const newSuppliers = addsSuppliers ? [...missing.values()].map((rows) => rows[0]?.supplier ?? "") : [];
    if (!isDryRun) {
      for (const name of newSuppliers)
        supplierIds.set(supplierKey(name), await insertSupplier(tx, { name, email: "", leadTimeDays }));
    }
    const taken = keyed(deliveries, supplierIds);
    const known = await findImported(
      tx,
      taken.map(({ importKey }) => importKey),
    );
    const isNew = taken.filter(({ importKey }) => !known.has(importKey));
    if (!isDryRun && isNew.length + newSuppliers.length > 0) {
      const eventId = await recordEvent(tx, actor, {
        name: "deliveries.imported",
        at,
        data: { deliveries: isNew.length, newSuppliers },
      });
      await recordImported(tx, isNew, { id: eventId, at });
      await enqueue(tx, "learn-slips", {});
    }
    const ofNewSuppliers = isDryRun && addsSuppliers ? [...missing.values()].flat().length : 0;
    return {
      rows: file.rows,
      deliveries: deliveries.length,
      added: isNew.length + ofNewSuppliers,
      known: known.size,
      newSuppliers,
      unknownSuppliers: addsSuppliers
        ? []
        : [...missing.values()].map((rows) => ({ name: rows[0]?.supplier ?? "", deliveries: rows.length })),
      problems: file.problems,
      notes: file.notes,
    };
  });
}

/** Two deliveries that the file can't tell apart are told apart by counting: the second is the second in every run. */
function keyed(
  deliveries: ReturnType<typeof mergeDeliveryLines>,
  supplierIds: ReadonlyMap<string, string>,
): ImportedDelivery[] {
  const seen = new Map<string, number>();
  return deliveries.flatMap(({ supplier, reference, expectedOn, receivedOn, lines }) => {
    const supplierId = supplierIds.get(supplierKey(supplier));
    if (supplierId === undefined) return [];
    const said = JSON.stringify([supplierId, reference, expectedOn, receivedOn]);
    const nth = (seen.get(said) ?? 0) + 1;
    seen.set(said, nth);
    const importKey = createHash("sha256").update(`${said} ${nth}`).digest("hex");
    return [{ supplierId, reference: reference ?? "", expectedOn, receivedOn, quantity: lines, importKey }];
  });
}

function fieldNames(): (keyof typeof deliveryFields)[] {
  return Object.keys(deliveryFields).filter(
    (name): name is keyof typeof deliveryFields => name in deliveryFields,
  );
}
