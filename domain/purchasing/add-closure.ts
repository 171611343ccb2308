// A supplier is closed on some days: no order goes out on them and nothing comes.
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { markPagesStale } from "@/domain/store/stale-pages";
import { now } from "@/lib/clock";
import { AddClosure } from "./supplier-input";
import { insertClosure, lockSupplier } from "./suppliers";

/** Both days included. */
export async function addClosure(actor: Actor, input: AddClosure): Promise<void> {
  authorize(actor, "purchasing.change");
  const closure = AddClosure.parse(input);
  await transaction(async (tx) => {
    const { name } = await lockSupplier(tx, closure.supplierId);
    await insertClosure(tx, closure);
    await recordEvent(tx, actor, {
      name: "supplier.changed",
      at: now(),
      data: { supplierId: closure.supplierId, name, closedFrom: closure.fromDay, closedTo: closure.toDay },
    });
    await markPagesStale(tx, "store");
  });
}
