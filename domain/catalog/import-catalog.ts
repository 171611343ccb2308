// What happens when a merchant brings the catalogue of a Shopify shop along.
import { z } from "zod";
import { getDb, transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { findSettings, getSettings, writeSettings } from "@/domain/store/settings";
import type { StoreSettings } from "@/domain/store/settings-schema";
import { now } from "@/lib/clock";
import { newId } from "@/lib/id";
import { Refusal } from "@/lib/refusal";
import { findCategories } from "./categories";
import { type BatchOutcome, importBatch } from "./import-batch";
import { differences } from "./import-differences";
import { planImport } from "./import-plan";
import { addPlan, type ImportReport, newReport } from "./import-report";
import type { ImportProblem, ProductDraft } from "./product-draft";
import { hasVariants, readCatalogRows, readLocations } from "./queries";
import { type CatalogFile, readShopifyRows } from "./shopify-file";
import { gatherProducts } from "./shopify-products";

const PRODUCTS_A_BATCH = 500;
const VARIANTS_A_BATCH = 2000;

export const ImportCatalog = z.object({
  /** Reads and compares everything and writes nothing. */
  isDryRun: z.boolean().default(false),
  /** ISO code that the file's prices are in; the shop's own by default. */
  currency: z
    .string()
    .toUpperCase()
    .refine(
      (code) => Intl.supportedValuesOf("currency").includes(code),
      "Write a currency's three letters, such as EUR.",
    )
    .optional(),
  /** The place where the file's units lie; the shop's first by default. */
  locationName: z.string().optional(),
  /** Count variants that the shop has already by the file, too; else their stock stays as it is. */
  setsStock: z.boolean().default(false),
});

export type ImportProgress = { rows: number; totalRows: number };

/** The file itself, and who wants to hear while it is read. */
export type ImportSource = {
  file: CatalogFile;
  onProgress?: (progress: ImportProgress) => void;
  onProblem?: (problem: ImportProblem) => void;
};

/**
 * The whole file is looked through before anything is written, so that a file which isn't a product export changes
 * nothing; then it goes in by batches, each a transaction. An import that was killed is run again: what is in stays.
 *
 * Refused: no Shopify product export, another currency than the shop's, a place that doesn't exist.
 */
export async function importCatalog(
  actor: Actor,
  input: z.input<typeof ImportCatalog>,
  { file, onProgress, onProblem }: ImportSource,
): Promise<ImportReport> {
  authorize(actor, "catalog.import");
  const { isDryRun, currency: wanted, locationName, setsStock } = ImportCatalog.parse(input);
  const settings = isDryRun ? await findSettings(getDb()) : await settleCurrency(actor, wanted);
  const currency = wanted ?? settings?.currency ?? "EUR";
  const locationId = await findLocation(locationName);
  const write = isDryRun ? undefined : writer(actor, { settings, locationId, setsStock });
  const totalRows = await countRows(file);
  const report = newReport(currency);
  const tell = (problem: ImportProblem) => {
    report.problems[problem.kind] += 1;
    onProblem?.(problem);
  };
  for await (const batch of readBatches(file, { currency, tell, report })) {
    const { plan, recounted } = await (write ?? planOnly)(batch);
    addPlan(report, plan, continuedIn(batch));
    const differing = await differences(getDb(), plan.knownVariants, locationId);
    report.recounted += recounted;
    report.stockDiffers += differing.stock;
    report.policyDiffers += differing.policy;
    onProgress?.({ rows: report.rows, totalRows });
  }
  onProgress?.({ rows: totalRows, totalRows });
  return report;
}

function writer(
  actor: Actor,
  {
    settings,
    locationId,
    setsStock,
  }: { settings: StoreSettings | undefined; locationId: string | null; setsStock: boolean },
) {
  if (!settings || !locationId) throw new Refusal("not_found", "This shop isn't set up yet.");
  return (batch: ProductDraft[]): Promise<BatchOutcome> =>
    transaction((tx) => importBatch(tx, actor, batch, { at: now(), locationId, setsStock, settings }));
}

/**
 * Prices are kept in the shop's one currency: a file in another would be wrong by its exchange rate. A shop that sells
 * nothing yet takes the file's.
 */
async function settleCurrency(actor: Actor, wanted: string | undefined): Promise<StoreSettings> {
  return transaction(async (tx) => {
    const settings = await getSettings(tx);
    if (!wanted || wanted === settings.currency) return settings;
    if (await hasVariants(tx)) {
      throw new Refusal(
        "conflict",
        `This shop sells in ${settings.currency}; prices in ${wanted} can't be taken over as they are.`,
        "currency",
      );
    }
    const changed = { ...settings, currency: wanted };
    await writeSettings(tx, changed);
    await recordEvent(tx, actor, { name: "store.changed", at: now(), data: { currency: wanted } });
    return changed;
  });
}

async function findLocation(name: string | undefined): Promise<string | null> {
  const locations = await readLocations(getDb());
  if (name === undefined) return locations[0]?.id ?? null;
  const found = locations.find((location) => location.name === name);
  if (found) return found.id;
  const names = locations.map((location) => `“${location.name}”`).join(", ") || "none yet";
  throw new Refusal("not_found", `There is no location “${name}”. This shop has: ${names}.`, "locationName");
}

async function countRows(file: CatalogFile): Promise<number> {
  let rows = 0;
  for await (const { reading } of readShopifyRows(file)) if (reading) rows += 1;
  if (rows === 0) throw new Refusal("invalid", "The file has a header, but no products below it.", "file");
  return rows;
}

async function* readBatches(
  file: CatalogFile,
  {
    currency,
    tell,
    report,
  }: { currency: string; tell: (problem: ImportProblem) => void; report: ImportReport },
): AsyncGenerator<ProductDraft[]> {
  const products = gatherProducts({ currency, report: tell });
  let batch: ProductDraft[] = [];
  let variants = 0;
  for await (const { row, reading } of readShopifyRows(file)) {
    if (!reading) continue;
    report.rows += 1;
    if ("refused" in reading) {
      tell({ row, kind: "not_taken", sentence: `The row ${reading.refused}; it was not taken.` });
      continue;
    }
    const product = products.add(reading.row);
    if (!product) continue;
    batch.push(product);
    variants += product.variants.length;
    report.doubledSkus = products.doubledSkus();
    if (batch.length < PRODUCTS_A_BATCH && variants < VARIANTS_A_BATCH) continue;
    yield batch;
    batch = [];
    variants = 0;
  }
  const last = products.end();
  report.doubledSkus = products.doubledSkus();
  if (last) batch.push(last);
  if (batch.length > 0) yield batch;
}

async function planOnly(batch: ProductDraft[]): Promise<BatchOutcome> {
  const db = getDb();
  const titles = batch.flatMap(({ category }) => category ?? []);
  const known = await findCategories(db, titles);
  const categoryIds = new Map(titles.map((title) => [title, known.get(title) ?? newId()]));
  categoryIds.delete("");
  const existing = await readCatalogRows(
    db,
    batch.map((draft) => draft.handle),
  );
  return { plan: planImport(batch, existing, { categoryIds, newId }), recounted: 0 };
}

/** Products that an earlier batch began. */
function continuedIn(batch: ProductDraft[]): Set<string> {
  const begun = new Set(batch.filter((draft) => !draft.isContinuation).map((draft) => draft.handle));
  return new Set(batch.map((draft) => draft.handle).filter((handle) => !begun.has(handle)));
}
