// One batch of an import: some hundred products with their pictures, variants, counts and policies, all or none of them.
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Actor } from "@/domain/actor";
import { reallocate } from "@/domain/allocation/reallocate";
import { recordEvent } from "@/domain/events/record";
import { placeOwedUnits } from "@/domain/orders/orders";
import { dayRules } from "@/domain/promises/day-rules";
import { countOpeningStock, createPositions, lockVariants } from "@/domain/stock/levels";
import type { StoreSettings } from "@/domain/store/settings-schema";
import { markPagesStale } from "@/domain/store/stale-pages";
import { newId } from "@/lib/id";
import type { ProductRow, VariantRow } from "./catalog-rows";
import { ensureCategories } from "./categories";
import { differingCounts, movedReleases, resettle } from "./import-known";
import { type ImportPlan, planImport } from "./import-plan";
import { differingPolicies } from "./import-policy";
import { putPolicies } from "./policies";
import type { ProductDraft } from "./product-draft";
import { writeImages, writeProducts } from "./products";
import { readCatalogRows } from "./queries";
import { writeVariants } from "./variants";
import { winningPolicies } from "./winning-policies";

export type BatchOptions = {
  at: Date;
  /** Where counted units are put. */
  locationId: string;
  /** Also count variants that the shop has already. */
  setsStock: boolean;
  settings: StoreSettings;
};

/** `recounted`: variants that the shop had already and that were counted again. */
export type BatchOutcome = { plan: ImportPlan; recounted: number };

/** Writes what differs. Imports take turns, batch by batch: two of one file at once make nothing twice. */
export async function importBatch(
  tx: Tx,
  actor: Actor,
  drafts: ProductDraft[],
  { at, locationId, setsStock, settings }: BatchOptions,
): Promise<BatchOutcome> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('import-catalog'))`);
  const categoryIds = await ensureCategories(
    tx,
    drafts.flatMap(({ category }) => category ?? []),
  );
  const existing = await readCatalogRows(
    tx,
    drafts.map((draft) => draft.handle),
  );
  const plan = planImport(drafts, existing, { categoryIds, newId });
  const counts = setsStock ? await differingCounts(tx, plan, locationId) : [];
  if (!writesAnything(plan) && counts.length === 0) return { plan, recounted: 0 };
  await writeProducts(tx, plan.products, at);
  await writeImages(tx, plan.images);
  await writeVariants(tx, plan.variants, at);
  await createPositions(
    tx,
    plan.newVariants.map(({ row }) => row.id),
  );
  const eventId = await recordEvent(tx, actor, {
    name: "catalog.imported",
    at,
    data: eventData(plan, counts.length),
  });
  await countNewVariants(tx, plan, { eventId, at, locationId });
  await setNewPolicies(tx, plan, at);
  await oweUnits(tx, plan, { eventId, at, settings });
  const moved = movedReleases(plan, existing);
  await resettle(tx, { counts, moved, locationId, settings, event: { id: eventId, at } });
  await markPagesStale(tx, "store");
  return { plan, recounted: counts.length };
}

async function countNewVariants(
  tx: Tx,
  plan: ImportPlan,
  event: { eventId: string; at: Date; locationId: string },
): Promise<void> {
  const counts = plan.newVariants.flatMap(({ row, draft }) =>
    draft.quantity === undefined ? [] : [{ variantId: row.id, quantity: Math.max(0, draft.quantity) }],
  );
  if (counts.length > 0) await countOpeningStock(tx, { ...event, counts });
}

async function setNewPolicies(tx: Tx, plan: ImportPlan, at: Date): Promise<void> {
  const ids = plan.newVariants.map(({ row }) => row.id);
  const inherited = await winningPolicies(tx, ids, { kind: "everyone" });
  await putPolicies(tx, differingPolicies(plan.newVariants, inherited), at);
}

/** A count below zero: units that were sold already. They wait like any other order, and nobody is mailed. */
async function oweUnits(
  tx: Tx,
  plan: ImportPlan,
  { eventId, at, settings }: { eventId: string; at: Date; settings: StoreSettings },
): Promise<void> {
  const lines = plan.newVariants.flatMap(({ row, product, draft }) =>
    draft.quantity === undefined || draft.quantity >= 0
      ? []
      : [{ ...owedLine(row, product), quantity: -draft.quantity }],
  );
  if (lines.length === 0) return;
  const variantIds = lines.map((line) => line.variantId);
  await lockVariants(tx, variantIds);
  const placingKey = `import:${eventId}`;
  await placeOwedUnits(tx, { eventId, at, currency: settings.currency, placingKey, lines });
  await reallocate(tx, { variantIds, rules: dayRules(settings, at), event: { id: eventId, at } });
}

function owedLine(variant: VariantRow, product: ProductRow) {
  const title = variant.title === "" ? product.title : `${product.title}, ${variant.title}`;
  return { variantId: variant.id, title, sku: variant.sku, unitPriceMinor: variant.priceMinor };
}

function writesAnything(plan: ImportPlan): boolean {
  return [plan.products, plan.images, plan.variants].some(
    ({ created, changed }) => created.length + changed.length > 0,
  );
}

function eventData(plan: ImportPlan, counted: number): Record<string, number> {
  return {
    productsCreated: plan.products.created.length,
    productsChanged: plan.products.changed.length,
    variantsCreated: plan.variants.created.length,
    variantsChanged: plan.variants.changed.length,
    variantsCountedAgain: counted,
  };
}
