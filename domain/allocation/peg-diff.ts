// pure
import type { PlannedPeg } from "./pegging";
import type { PegDiff } from "./pegs";
import type { DemandState, LoosePeg } from "./variant-state";

export type PlannedDemand = { demand: DemandState; pegs: PlannedPeg[] };

/**
 * What to write so that the loose pegs become the planned ones. A peg that stays is not touched, one that changes its
 * supply keeps its row: when a delivery arrives, thousands of rows move and none is made or dropped.
 */
export function diffPegs(
  variantId: string,
  locationIds: ReadonlySet<string>,
  demands: PlannedDemand[],
): PegDiff {
  const diff: PegDiff = { removed: [], changed: [], added: [] };
  for (const { demand, pegs } of demands) {
    const spare: LoosePeg[] = [];
    const missing = new Map(pegs.map((peg) => [peg.supplyId, peg.quantity]));
    for (const peg of demand.loose) {
      const supplyId = peg.locationId ?? peg.purchaseOrderLineId ?? "";
      const quantity = missing.get(supplyId);
      missing.delete(supplyId);
      if (quantity === undefined) spare.push(peg);
      else if (quantity !== peg.quantity) diff.changed.push({ ...peg, quantity });
    }
    for (const [supplyId, quantity] of missing) {
      const supply = locationIds.has(supplyId)
        ? { locationId: supplyId, purchaseOrderLineId: null }
        : { locationId: null, purchaseOrderLineId: supplyId };
      const reused = spare.pop();
      if (reused) diff.changed.push({ id: reused.id, ...supply, quantity });
      else {
        const isLine = demand.orderId !== null;
        diff.added.push({
          variantId,
          orderLineId: isLine ? demand.id : null,
          holdId: isLine ? null : demand.id,
          ...supply,
          quantity,
        });
      }
    }
    for (const peg of spare) diff.removed.push(peg.id);
  }
  return diff;
}
