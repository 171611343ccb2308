// Somebody has read what a supplier answered and knows what it means: it leaves the list of answers to look at.
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { now } from "@/lib/clock";
import { ConfirmPurchaseOrder } from "./purchase-order-input";
import { lockPurchaseOrder, requireFromSupplier } from "./purchase-orders";
import { requireSeen } from "./seen";

/** Works on what is over too: a supplier that can't deliver anything ends the purchase order. */
export async function noteAnswer(actor: Actor, input: ConfirmPurchaseOrder): Promise<void> {
  authorize(actor, "purchasing.change");
  const { purchaseOrderId, seen } = ConfirmPurchaseOrder.parse(input);
  await transaction(async (tx) => {
    const order = await lockPurchaseOrder(tx, purchaseOrderId);
    requireFromSupplier(order);
    await requireSeen(tx, order.id, seen);
    await recordEvent(tx, actor, {
      name: "purchase_order.noted",
      at: now(),
      purchaseOrderId: order.id,
      data: { number: order.number },
    });
  });
}
