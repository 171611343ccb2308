// A delivery comes on another day, the whole of it or some lines: every promise that stands on it moves, and only those.
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
import { requireDay } from "./line-rewrite";
import { moveExpectedDay } from "./lines";
import { MovePurchaseOrder } from "./purchase-order-input";
import { followLines, lockPurchaseOrder, requireOpen, setExpectedDay } from "./purchase-orders";
import { readPurchaseOrderLines } from "./read-lines";

/** Staff who want to see first who is moved use previewScenario and applyScenario. Nobody waits for a draft: it just moves. */
export async function movePurchaseOrder(actor: Actor, input: MovePurchaseOrder): Promise<void> {
  authorize(actor, "purchasing.change");
  const { purchaseOrderId, expectedOn, lineIds } = MovePurchaseOrder.parse(input);
  const at = now();
  await transaction(async (tx) => {
    const settings = await getSettings(tx);
    requireDay(expectedOn, dayAt(at, settings.timeZone), "expectedOn");
    const order = await lockPurchaseOrder(tx, purchaseOrderId);
    requireOpen(order);
    const isDraft = order.state === "draft";
    const open = (await readPurchaseOrderLines(tx, order.id)).filter(
      (line) => isDraft || line.openQuantity > 0,
    );
    if (lineIds.some((id) => !open.some((line) => line.id === id)))
      throw new Refusal("conflict", "One of these lines isn't open any more. Look again.");
    const moved = open.filter(
      (line) => line.expectedOn !== expectedOn && (lineIds.length === 0 || lineIds.includes(line.id)),
    );
    if (moved.length === 0) return;
    const variantIds = moved.map((line) => line.variantId);
    if (!isDraft) await lockVariants(tx, variantIds);
    await moveExpectedDay(
      tx,
      moved.map((line) => line.id),
      expectedOn,
    );
    if (isDraft) await setExpectedDay(tx, order.id, expectedOn);
    else await followLines(tx, order.id);
    const from = moved[0]?.expectedOn ?? order.expectedOn;
    const eventId = await recordEvent(tx, actor, {
      name: "purchase_order.changed",
      at,
      purchaseOrderId: order.id,
      data: { number: order.number, from, to: expectedOn, lines: moved.length },
    });
    if (isDraft) return;
    await rebalance(tx, { variantIds, settings, event: { id: eventId, at } });
    // What is free of this delivery comes on another day too, though no position changed.
    await markPagesStale(tx, { variantIds });
  });
}
