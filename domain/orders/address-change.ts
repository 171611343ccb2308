// pure
// What another address means for an order: whether its parcels are longer under way, and which units are told new days.
import type { Address } from "@/db/schema/orders";
import type { StateChange } from "@/domain/allocation/variant-state";
import { type TransitZone, transitTo } from "@/domain/promises/transit";

export function sameAddress(a: Address, b: Address): boolean {
  const parts = ["name", "line1", "line2", "postalCode", "city", "region", "country"] as const;
  return parts.every((part) => a[part] === b[part]);
}

/** Parcels take longer, or shorter, to the one country than to the other. */
export function isOtherWay(zones: readonly TransitZone[], from: string, to: string): boolean {
  const [before, after] = [transitTo(zones, from), transitTo(zones, to)];
  return before?.minDays !== after?.minDays || before?.maxDays !== after?.maxDays;
}

type MovingLine = { id: string; variantId: string; quantity: number; shipped: number; cancelled: number };

/** The same for the change and for its preview. */
export function movedLines(lines: readonly MovingLine[], country: string): StateChange[] {
  const open = lines.filter((line) => line.quantity - line.shipped - line.cancelled > 0);
  return [...Map.groupBy(open, (line) => line.variantId)].map(([variantId, ofVariant]) => ({
    variantId,
    orderLines: ofVariant.map(({ id }) => ({ id, movedTo: country })),
  }));
}
