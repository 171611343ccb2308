// pure
import type { VariantSupply } from "@/domain/allocation/variant-state";

/** Later than everyone's in this queue, though two orders fall into one millisecond or two clocks differ. */
export function queueTime(supply: VariantSupply, at: Date): Date {
  const last = supply.lastQueuedAt;
  return last !== null && last >= at ? new Date(last.getTime() + 1) : at;
}
