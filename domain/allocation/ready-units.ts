// pure
// Which of a line's units that waited for a delivery are ready now: told parts that end with a plan.
import type { ReadyUnits } from "@/domain/promises/outcomes";
import type { LineOutcome } from "./replan";

/** What left the told deliveries, the first told first, up to the units that became ready. */
export function readyUnits({ orderLineId, before, after, readyUnits: ready }: LineOutcome): ReadyUnits[] {
  const readyOn = after.find((part) => part.basis === "stock")?.latestOn;
  if (!readyOn) return [];
  let left = ready;
  return before.flatMap(({ basis, purchaseOrderLineId, quantity }) => {
    if (basis !== "incoming" || purchaseOrderLineId === null || left <= 0) return [];
    const stillComing = after.find((part) => part.purchaseOrderLineId === purchaseOrderLineId)?.quantity ?? 0;
    const came = Math.min(left, quantity - stillComing);
    if (came <= 0) return [];
    left -= came;
    return [{ orderLineId, purchaseOrderLineId, quantity: came, readyOn }];
  });
}
