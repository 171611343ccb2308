// pure
// A product stands as well as the best of its variants: what is here before what is coming, before what can only be asked for.
import type { AvailabilityStatus } from "@/domain/promises/availability";

const bestFirst: AvailabilityStatus[] = [
  "in_stock",
  "low_stock",
  "backorder",
  "preorder",
  "out_of_stock",
  "discontinued",
];

export function bestStatus(statuses: readonly AvailabilityStatus[]): AvailabilityStatus {
  return bestFirst.find((status) => statuses.includes(status)) ?? "out_of_stock";
}
