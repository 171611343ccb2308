// The rest of a purchase order won't come: whoever waited for it gets the next supply there is, or is told that none is known.
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { rebalance } from "@/domain/allocation/rebalance";
import { recordEvent } from "@/domain/events/record";
import { queuePurchaseOrderMail } from "@/domain/messages/purchase-order-mail";
import { lockVariants } from "@/domain/stock/levels";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { CancelPurchaseOrder } from "./purchase-order-input";
import { lockPurchaseOrder, requireFromSupplier, requireOpen, setState } from "./purchase-orders";
import { readPurchaseOrderLines } from "./read-lines";
import { requireSeen } from "./seen";

/** A draft is thrown away; of what was sent, the supplier is told by mail. */
export async function cancelPurchaseOrder(actor: Actor, input: CancelPurchaseOrder): Promise<void> {
  authorize(actor, "purchasing.change");
  const { purchaseOrderId, reason, seen, byMail } = CancelPurchaseOrder.parse(input);
  const at = now();
  await transaction(async (tx) => {
    const settings = await getSettings(tx);
    const order = await lockPurchaseOrder(tx, purchaseOrderId);
    requireFromSupplier(order);
    requireOpen(order);
    await requireSeen(tx, order.id, seen);
    const lines = await readPurchaseOrderLines(tx, order.id);
    const open = lines.filter((line) => line.openQuantity > 0);
    const variantIds = open.map((line) => line.variantId);
    await lockVariants(tx, variantIds);
    await setState(tx, order.id, lines.some((line) => line.received > 0) ? "closed" : "cancelled", at);
    const eventId = await recordEvent(tx, actor, {
      name: "purchase_order.cancelled",
      at,
      purchaseOrderId: order.id,
      data: { number: order.number, reason, units: open.reduce((sum, line) => sum + line.openQuantity, 0) },
    });
    if (order.state === "draft") return;
    if (byMail) await queuePurchaseOrderMail(tx, { id: order.id, news: "cancelled", reason, settings, at });
    await rebalance(tx, {
      variantIds,
      changes: [...Map.groupBy(open, (line) => line.variantId)].map(([variantId, ofVariant]) => ({
        variantId,
        incoming: ofVariant.map((line) => ({
          lineId: line.id,
          received: 0,
          openQuantity: -line.openQuantity,
        })),
      })),
      settings,
      event: { id: eventId, at },
    });
  });
}
