// Staff say on which terms a supplier delivers a product: packs, minimum, price, its own lead time, and whether it is asked first.
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { rebalance } from "@/domain/allocation/rebalance";
import { recordEvent } from "@/domain/events/record";
import { lockVariants } from "@/domain/stock/levels";
import { getSettings } from "@/domain/store/settings";
import { markPagesStale } from "@/domain/store/stale-pages";
import { now } from "@/lib/clock";
import { SetSupplierVariant } from "./supplier-input";
import { lockSupplier, putSupplierVariant } from "./suppliers";

/** Adds the product to what the supplier delivers, or changes its terms. */
export async function setSupplierVariant(actor: Actor, input: SetSupplierVariant): Promise<void> {
  authorize(actor, "purchasing.change");
  const terms = SetSupplierVariant.parse(input);
  const { variantId, supplierId } = terms;
  const at = now();
  await transaction(async (tx) => {
    const settings = await getSettings(tx);
    const { name } = await lockSupplier(tx, supplierId);
    await lockVariants(tx, [variantId]);
    await putSupplierVariant(tx, terms);
    const eventId = await recordEvent(tx, actor, {
      name: "supplier.assigned",
      at,
      variantId,
      data: { supplierId, name },
    });
    await rebalance(tx, { variantIds: [variantId], settings, event: { id: eventId, at } });
    await markPagesStale(tx, { variantIds: [variantId] });
  });
}
