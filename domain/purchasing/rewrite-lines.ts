// Lines of a purchase order under way change: other days, fewer units, more units, another delivery. Whoever waits is promised anew.
import type { Tx } from "@/db/client";
import { rebalance } from "@/domain/allocation/rebalance";
import type { StoreSettings } from "@/domain/store/settings-schema";
import { markPagesStale } from "@/domain/store/stale-pages";
import { newId } from "@/lib/id";
import type { LineRewrite } from "./line-rewrite";
import { insertLines, moveExpectedDay } from "./lines";
import { followLines, type LockedPurchaseOrder, setState } from "./purchase-orders";
import { readPurchaseOrderLines } from "./read-lines";

/** The variants whose locks the caller takes, after the purchase order's. */
export function rewrittenVariants(rewrite: LineRewrite): string[] {
  return [
    ...new Set([
      ...rewrite.moved.map(({ line }) => line.variantId),
      ...rewrite.fewer.map(({ line }) => line.variantId),
      ...rewrite.more.map(({ line }) => line.variantId),
      ...rewrite.split.map(({ line }) => line.variantId),
      ...rewrite.added.map(({ variantId }) => variantId),
    ]),
  ];
}

/** The caller holds the locks of the order and of the variants, and has recorded `event`. */
export async function rewriteLines(
  tx: Tx,
  input: {
    purchaseOrderId: string;
    rewrite: LineRewrite;
    settings: StoreSettings;
    event: { id: string; at: Date };
  },
): Promise<void> {
  const { purchaseOrderId, rewrite, settings, event } = input;
  const variantIds = rewrittenVariants(rewrite);
  if (variantIds.length === 0) return;
  for (const [expectedOn, moved] of Map.groupBy(rewrite.moved, (move) => move.expectedOn)) {
    await moveExpectedDay(
      tx,
      moved.map(({ line }) => line.id),
      expectedOn,
    );
  }
  await insertLines(tx, [
    // What another delivery brings was first expected with the rest of its line: its slip is measured from that day.
    ...rewrite.split.map(({ line, units, expectedOn }) => ({
      ...newLine(purchaseOrderId, { variantId: line.variantId, quantity: units, expectedOn }),
      firstExpectedOn: line.firstExpectedOn ?? line.expectedOn,
      unitCostMinor: line.unitCostMinor,
    })),
    ...rewrite.added.map(({ unitCostMinor, ...line }) => ({
      ...newLine(purchaseOrderId, line),
      firstExpectedOn: line.expectedOn,
      unitCostMinor,
    })),
  ]);
  await rebalance(tx, { variantIds, changes: stateChanges(rewrite), settings, event });
  await followLines(tx, purchaseOrderId);
  // What is free of a delivery comes on another day too, though no position changed.
  await markPagesStale(tx, { variantIds });
}

/** With nothing more to come the order is over: closed when something came, else cancelled. Says whether it is. */
export async function endWhenNothingComes(tx: Tx, order: LockedPurchaseOrder, at: Date): Promise<boolean> {
  const lines = await readPurchaseOrderLines(tx, order.id);
  if (lines.some((line) => line.openQuantity > 0)) return false;
  await setState(tx, order.id, lines.some((line) => line.received > 0) ? "closed" : "cancelled", at);
  return true;
}

function newLine(
  purchaseOrderId: string,
  { variantId, quantity, expectedOn }: { variantId: string; quantity: number; expectedOn: string },
) {
  return { id: newId(), purchaseOrderId, variantId, quantity, openQuantity: quantity, expectedOn };
}

function stateChanges(rewrite: LineRewrite) {
  const changes = [
    ...rewrite.fewer.map(({ line, units }) => ({ line, quantity: 0, openQuantity: -units })),
    ...rewrite.more.map(({ line, units }) => ({ line, quantity: units, openQuantity: units })),
    ...rewrite.split.map(({ line, units }) => ({ line, quantity: -units, openQuantity: -units })),
  ];
  return [...Map.groupBy(changes, ({ line }) => line.variantId)].map(([variantId, ofVariant]) => ({
    variantId,
    incoming: ofVariant.map(({ line, quantity, openQuantity }) => ({
      lineId: line.id,
      quantity,
      received: 0,
      openQuantity,
    })),
  }));
}
