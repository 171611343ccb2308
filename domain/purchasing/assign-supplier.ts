// Staff say who delivers a product: it can be ordered there from now on, and its lead time counts for whoever waits.
import { z } from "zod";
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { rebalance } from "@/domain/allocation/rebalance";
import { recordEvent } from "@/domain/events/record";
import { lockVariants } from "@/domain/stock/levels";
import { getSettings } from "@/domain/store/settings";
import { markPagesStale } from "@/domain/store/stale-pages";
import { now } from "@/lib/clock";
import { getSupplierTerms } from "./supplier-terms";
import { assignVariants } from "./suppliers";

export const AssignSupplier = z.object({
  variantId: z.uuid(),
  supplierId: z.uuid("Choose a supplier."),
});
export type AssignSupplier = z.input<typeof AssignSupplier>;

/** On the supplier's usual terms: packs, minimum and price are added on its own page. Saying it twice changes nothing. */
export async function assignSupplier(actor: Actor, input: AssignSupplier): Promise<void> {
  authorize(actor, "purchasing.change");
  const { variantId, supplierId } = AssignSupplier.parse(input);
  const at = now();
  await transaction(async (tx) => {
    const settings = await getSettings(tx);
    const { name } = await getSupplierTerms(tx, supplierId);
    await lockVariants(tx, [variantId]);
    await assignVariants(tx, supplierId, [variantId]);
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
