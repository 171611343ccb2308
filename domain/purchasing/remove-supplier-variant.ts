// A supplier no longer delivers a product; what is on its way already still comes.
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { rebalance } from "@/domain/allocation/rebalance";
import { recordEvent } from "@/domain/events/record";
import { lockVariants } from "@/domain/stock/levels";
import { getSettings } from "@/domain/store/settings";
import { markPagesStale } from "@/domain/store/stale-pages";
import { now } from "@/lib/clock";
import { RemoveSupplierVariant } from "./supplier-input";
import { deleteSupplierVariant, lockSupplier } from "./suppliers";

export async function removeSupplierVariant(actor: Actor, input: RemoveSupplierVariant): Promise<void> {
  authorize(actor, "purchasing.change");
  const { supplierId, variantId } = RemoveSupplierVariant.parse(input);
  const at = now();
  await transaction(async (tx) => {
    const settings = await getSettings(tx);
    const { name } = await lockSupplier(tx, supplierId);
    await lockVariants(tx, [variantId]);
    await deleteSupplierVariant(tx, supplierId, variantId);
    const eventId = await recordEvent(tx, actor, {
      name: "supplier.unassigned",
      at,
      variantId,
      data: { supplierId, name },
    });
    await rebalance(tx, { variantIds: [variantId], settings, event: { id: eventId, at } });
    await markPagesStale(tx, { variantIds: [variantId] });
  });
}
