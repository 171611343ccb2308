// pure
import type { AvailabilityShape } from "@/components/availability/availability-mark";
import type { AvailabilityStatus } from "@/domain/promises/availability";

const shapes = {
  in_stock: "now",
  low_stock: "low",
  backorder: "coming",
  preorder: "preorder",
  out_of_stock: "out",
  discontinued: "discontinued",
} as const satisfies Record<AvailabilityStatus, AvailabilityShape>;

export function markOf(status: AvailabilityStatus): AvailabilityShape {
  return shapes[status];
}
