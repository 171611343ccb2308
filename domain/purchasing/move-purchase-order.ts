// A delivery comes on another day: every promise that stands on it moves, and only those.
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { rebalance } from "@/domain/allocation/rebalance";
import { recordEvent } from "@/domain/events/record";
import { lockVariants } from "@/domain/stock/levels";
import { getSettings } from "@/domain/store/settings";
import { markPagesStale } from "@/domain/store/stale-pages";
import { now } from "@/lib/clock";
import { dayAt } from "@/lib/day";
import { Refusal } from "@/lib/refusal";
import { moveExpectedDay } from "./lines";
import { MovePurchaseOrder } from "./purchase-order-input";
import { lockPurchaseOrder, requireUnderWay, setExpectedDay } from "./purchase-orders";
import { readPurchaseOrderLines } from "./read-lines";

export async function movePurchaseOrder(actor: Actor, input: MovePurchaseOrder): Promise<void> {
  authorize(actor, "purchasing.change");
  const { purchaseOrderId, expectedOn } = MovePurchaseOrder.parse(input);
  const at = now();
  await transaction(async (tx) => {
    const settings = await getSettings(tx);
    if (expectedOn < dayAt(at, settings.timeZone)) {
      throw new Refusal("invalid", "This day has passed. Enter today or a later day.", "expectedOn");
    }
    const order = await lockPurchaseOrder(tx, purchaseOrderId);
    requireUnderWay(order);
    if (order.expectedOn === expectedOn) return;
    const open = (await readPurchaseOrderLines(tx, order.id)).filter((line) => line.openQuantity > 0);
    const variantIds = open.map((line) => line.variantId);
    await lockVariants(tx, variantIds);
    await setExpectedDay(tx, order.id, expectedOn);
    await moveExpectedDay(
      tx,
      open.map((line) => line.id),
      expectedOn,
    );
    const eventId = await recordEvent(tx, actor, {
      name: "purchase_order.changed",
      at,
      purchaseOrderId: order.id,
      data: { number: order.number, from: order.expectedOn, to: expectedOn },
    });
    await rebalance(tx, { variantIds, settings, event: { id: eventId, at } });
    // What is free of this delivery comes on another day too, though no position changed.
    await markPagesStale(tx, { variantIds });
  });
}
