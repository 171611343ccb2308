// What an import changes for variants that people may wait for already: a new count, when that was asked for, and a new release day.
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { idsOf } from "@/db/rows";
import { rebalance } from "@/domain/allocation/rebalance";
import { countOpeningStock, lockVariants } from "@/domain/stock/levels";
import { recordMovements } from "@/domain/stock/movements";
import type { StoreSettings } from "@/domain/store/settings-schema";
import type { CatalogRows } from "./catalog-rows";
import type { ImportPlan } from "./import-plan";
import { readOnHand } from "./queries";

type Count = { variantId: string; quantity: number };

/** Variants whose product comes out on another day than before: what was promised follows it. */
export function movedReleases(plan: ImportPlan, existing: CatalogRows): string[] {
  const before = new Map(existing.products.map((product) => [product.id, product.releaseOn]));
  const moved = new Set(
    plan.products.changed
      .filter((product) => before.get(product.id) !== product.releaseOn)
      .map((product) => product.id),
  );
  return existing.variants.filter((variant) => moved.has(variant.productId)).map((variant) => variant.id);
}

/** The counts of the file that differ from the books at this location; below zero counts as nothing there. */
export async function differingCounts(tx: Tx, plan: ImportPlan, locationId: string): Promise<Count[]> {
  const counts = plan.knownVariants.flatMap(({ row, draft }) =>
    draft.quantity === undefined ? [] : [{ variantId: row.id, quantity: Math.max(0, draft.quantity) }],
  );
  const variantIds = counts.map((count) => count.variantId);
  await lockVariants(tx, variantIds);
  const onHand = await readOnHand(tx, variantIds, locationId);
  const packed = await readPacked(tx, variantIds, locationId);
  return counts.filter(
    ({ variantId, quantity }) =>
      quantity !== onHand.get(variantId) && quantity >= (packed.get(variantId) ?? 0),
  );
}

/** Puts the counts in the books and gives units out anew: who waits is served, who loses is told. */
export async function resettle(
  tx: Tx,
  input: {
    counts: Count[];
    moved: string[];
    locationId: string;
    settings: StoreSettings;
    event: { id: string; at: Date };
  },
): Promise<void> {
  const { locationId, event } = input;
  const variantIds = [...new Set([...input.moved, ...input.counts.map(({ variantId }) => variantId)])];
  if (variantIds.length === 0) return;
  await lockVariants(tx, variantIds);
  const onHand = await readOnHand(tx, variantIds, locationId);
  const changes = input.counts
    .map(({ variantId, quantity }) => ({ variantId, quantity: quantity - (onHand.get(variantId) ?? 0) }))
    .filter(({ quantity }) => quantity !== 0);
  const empty = input.counts.filter(({ variantId, quantity }) => quantity === 0 && !onHand.has(variantId));
  if (empty.length > 0)
    await countOpeningStock(tx, { eventId: event.id, at: event.at, locationId, counts: empty });
  const reason = "Counted by an import";
  await recordMovements(
    tx,
    changes.map((change) => ({ ...change, locationId, kind: "count", reason })),
    event,
  );
  await rebalance(tx, {
    variantIds,
    changes: changes.map(({ variantId, quantity }) => ({ variantId, onHand: [{ locationId, quantity }] })),
    settings: input.settings,
    event,
  });
}

/** Units that stand in packed parcels: a count can't be below them. */
async function readPacked(tx: Tx, variantIds: string[], locationId: string): Promise<Map<string, number>> {
  const rows = await tx.execute<{ variantId: string; units: number }>(sql`
    select variant_id as "variantId", sum(quantity)::int as units from pegs
    where variant_id = any(${idsOf(variantIds)}) and location_id = ${locationId}::uuid and parcel_id is not null
    group by variant_id`);
  return new Map(rows.map((row) => [row.variantId, row.units]));
}
