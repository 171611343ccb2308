// pure
import type { StateChange } from "@/domain/allocation/variant-state";

/** What unpacking changes for each variant: firm units become loose again. */
export function unpackedChanges(
  orderLines: { id: string; variantId: string }[],
  parcelLines: { orderLineId: string; quantity: number }[],
): StateChange[] {
  const units = parcelLines.flatMap(({ orderLineId, quantity }) => {
    const line = orderLines.find((candidate) => candidate.id === orderLineId);
    return line ? [{ variantId: line.variantId, id: line.id, unpacked: quantity }] : [];
  });
  return [...Map.groupBy(units, (unit) => unit.variantId)].map(([variantId, orderLines]) => ({
    variantId,
    orderLines,
  }));
}
