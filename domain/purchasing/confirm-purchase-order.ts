// The supplier said yes on the phone or by mail, and staff write it down.
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { now } from "@/lib/clock";
import { Refusal } from "@/lib/refusal";
import { ConfirmPurchaseOrder } from "./purchase-order-input";
import { lockPurchaseOrder, requireFromSupplier, requireUnderWay, setConfirmed } from "./purchase-orders";
import { requireSeen } from "./seen";

/** Refuses a draft, and what was confirmed or is over. */
export async function confirmPurchaseOrder(actor: Actor, input: ConfirmPurchaseOrder): Promise<void> {
  authorize(actor, "purchasing.change");
  const { purchaseOrderId, seen } = ConfirmPurchaseOrder.parse(input);
  const at = now();
  await transaction(async (tx) => {
    const order = await lockPurchaseOrder(tx, purchaseOrderId);
    requireFromSupplier(order);
    requireUnderWay(order);
    await requireSeen(tx, order.id, seen);
    if (order.confirmedAt) throw new Refusal("conflict", "This purchase order is confirmed already.");
    await setConfirmed(tx, order, at);
    await recordEvent(tx, actor, {
      name: "purchase_order.confirmed",
      at,
      purchaseOrderId: order.id,
      data: { number: order.number, version: order.version },
    });
  });
}
