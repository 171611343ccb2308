// A supplier works on those days after all.
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { markPagesStale } from "@/domain/store/stale-pages";
import { now } from "@/lib/clock";
import { RemoveClosure } from "./supplier-input";
import { deleteClosure, lockSupplier } from "./suppliers";

/** Removing it twice is refused: somebody was faster. */
export async function removeClosure(actor: Actor, input: RemoveClosure): Promise<void> {
  authorize(actor, "purchasing.change");
  const { supplierId, closureId } = RemoveClosure.parse(input);
  await transaction(async (tx) => {
    const { name } = await lockSupplier(tx, supplierId);
    await deleteClosure(tx, supplierId, closureId);
    await recordEvent(tx, actor, {
      name: "supplier.changed",
      at: now(),
      data: { supplierId, name, removedClosureId: closureId },
    });
    await markPagesStale(tx, "store");
  });
}
