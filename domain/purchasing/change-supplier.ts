// What was agreed with a supplier changes: promises made from now on reckon with it; what was told stays told.
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { markPagesStale } from "@/domain/store/stale-pages";
import { now } from "@/lib/clock";
import { ChangeSupplier } from "./supplier-input";
import { lockSupplier, updateSupplier } from "./suppliers";

/** Refused: a name that another supplier has (field `name`). */
export async function changeSupplier(actor: Actor, input: ChangeSupplier): Promise<void> {
  authorize(actor, "purchasing.change");
  const { supplierId, ...terms } = ChangeSupplier.parse(input);
  await transaction(async (tx) => {
    await lockSupplier(tx, supplierId);
    await updateSupplier(tx, supplierId, terms);
    await recordEvent(tx, actor, {
      name: "supplier.changed",
      at: now(),
      data: { supplierId, name: terms.name, leadTimeDays: terms.leadTimeDays },
    });
    await markPagesStale(tx, "store");
  });
}
