// The rest of a purchase order won't come: whoever waited for it gets the next supply there is, or is told that none is known.
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { rebalance } from "@/domain/allocation/rebalance";
import { recordEvent } from "@/domain/events/record";
import { lockVariants } from "@/domain/stock/levels";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { CancelPurchaseOrder } from "./purchase-order-input";
import { lockPurchaseOrder, requireOpen, setState } from "./purchase-orders";
import { readPurchaseOrderLines } from "./read-lines";

export async function cancelPurchaseOrder(actor: Actor, input: CancelPurchaseOrder): Promise<void> {
  authorize(actor, "purchasing.change");
  const { purchaseOrderId, reason } = CancelPurchaseOrder.parse(input);
  const at = now();
  await transaction(async (tx) => {
    const settings = await getSettings(tx);
    const order = await lockPurchaseOrder(tx, purchaseOrderId);
    requireOpen(order);
    const open = (await readPurchaseOrderLines(tx, order.id)).filter((line) => line.openQuantity > 0);
    const variantIds = open.map((line) => line.variantId);
    await lockVariants(tx, variantIds);
    await setState(tx, order.id, open.some((line) => line.received > 0) ? "closed" : "cancelled", at);
    const eventId = await recordEvent(tx, actor, {
      name: "purchase_order.cancelled",
      at,
      purchaseOrderId: order.id,
      data: { number: order.number, reason, units: open.reduce((sum, line) => sum + line.openQuantity, 0) },
    });
    await rebalance(tx, {
      variantIds,
      changes: open.map((line) => ({
        variantId: line.variantId,
        incoming: [{ lineId: line.id, received: 0, openQuantity: -line.openQuantity }],
      })),
      settings,
      event: { id: eventId, at },
    });
  });
}
