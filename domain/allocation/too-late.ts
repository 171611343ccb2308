// pure
// Whether a delivery comes later than a customer was told of that very delivery, so that safety stock may save their day.
//
// - Its day hasn't moved: no, whatever was learned of the supplier since. The day that was told stays told.
// - It is overdue, and the day that was told is still ahead: yes when it is now reckoned for later, or for no day at all.
// - Anything else is measured by the day that was told for the line as a whole (pegging.ts).
import { isAsTold, type PromisePart, type SupplyPart } from "@/domain/promises/promise-days";
import type { Day } from "@/lib/day";

type Delivery = Pick<SupplyPart, "window" | "windowAsTold" | "isOverdue">;

export function comesTooLate(
  told: PromisePart[],
  deliveries: ReadonlyMap<string, Delivery>,
  today: Day,
): Map<string, boolean> | undefined {
  const known = new Map<string, boolean>();
  for (const part of told) {
    const delivery = deliveries.get(part.purchaseOrderLineId ?? "");
    if (!delivery || part.purchaseOrderLineId === null || part.latestOn === null) continue;
    if (!delivery.isOverdue) {
      if (isAsTold(delivery, part)) known.set(part.purchaseOrderLineId, false);
    } else if (part.latestOn >= today) {
      const isLater = delivery.window === null || delivery.window.latestOn > part.latestOn;
      known.set(part.purchaseOrderLineId, isLater);
    }
  }
  return known.size > 0 ? known : undefined;
}
