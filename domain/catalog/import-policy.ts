// pure
// Turns the file's "continue selling when out of stock" into Backfill's backorder policy, only where it says something else.
import type { PlannedVariant } from "./import-plan";
import { noLimits, type PolicyRow } from "./policy";
import type { OutOfStockPolicy } from "./product-draft";

/** `inherited`: what holds for each variant without this import; nothing set means that nothing is backordered. */
export function differingPolicies(
  variants: readonly PlannedVariant[],
  inherited: ReadonlyMap<string, PolicyRow>,
): PolicyRow[] {
  return variants.flatMap(({ row, draft }) => {
    if (!draft.policy || isSame(draft.policy, inherited.get(row.id))) return [];
    const isAllowed = draft.policy === "continue";
    return [
      {
        categoryId: null,
        tag: null,
        productId: null,
        variantId: row.id,
        audience: "everyone" as const,
        companyId: null,
        channel: null,
        isAllowed,
        maxOpenUnits: null,
        untilDay: null,
        maxWaitDays: null,
        sellsOnLeadTime: isAllowed,
        ...noLimits,
      },
    ];
  });
}

function isSame(policy: OutOfStockPolicy, holding: PolicyRow | undefined): boolean {
  return (policy === "continue") === (holding?.isAllowed ?? false);
}
