// A purchase order goes to the supplier: a draft's units are incoming from now on; sent again, it is a new version.
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { rebalance } from "@/domain/allocation/rebalance";
import { recordEvent } from "@/domain/events/record";
import { queuePurchaseOrderMail } from "@/domain/messages/purchase-order-mail";
import { lockVariants } from "@/domain/stock/levels";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { dayAt } from "@/lib/day";
import { Refusal } from "@/lib/refusal";
import { openLines } from "./lines";
import { SendPurchaseOrder } from "./purchase-order-input";
import {
  followLines,
  lockPurchaseOrder,
  requireFromSupplier,
  requireOpen,
  setSent,
  setSentAgain,
} from "./purchase-orders";
import { readPurchaseOrderLines } from "./read-lines";
import { requireSeen } from "./seen";

/** Without an address, or without `byMail`, it is only marked as sent. Refuses a draft with a day that has passed. */
export async function sendPurchaseOrder(
  actor: Actor,
  input: SendPurchaseOrder,
): Promise<{ version: number; isMailed: boolean }> {
  authorize(actor, "purchasing.change");
  const { purchaseOrderId, seen, byMail } = SendPurchaseOrder.parse(input);
  const at = now();
  return transaction(async (tx) => {
    const settings = await getSettings(tx);
    const order = await lockPurchaseOrder(tx, purchaseOrderId);
    requireFromSupplier(order);
    requireOpen(order);
    await requireSeen(tx, order.id, seen);
    const isFirst = order.state === "draft";
    const lines = await readPurchaseOrderLines(tx, order.id);
    const variantIds = lines.map((line) => line.variantId);
    if (isFirst) {
      const past = lines.some((line) => line.expectedOn < dayAt(at, settings.timeZone));
      if (past)
        throw new Refusal(
          "invalid",
          "A line is expected on a day that has passed. Change the draft, then send it.",
        );
      await lockVariants(tx, variantIds);
      await setSent(tx, order.id, { expectedOn: order.expectedOn, at });
      await openLines(tx, lines);
      await followLines(tx, order.id);
    } else await setSentAgain(tx, order, at);
    const isMailed =
      byMail && (await queuePurchaseOrderMail(tx, { id: order.id, news: "order", settings, at }));
    const version = order.version + 1;
    const eventId = await recordEvent(tx, actor, {
      name: "purchase_order.sent",
      at,
      purchaseOrderId: order.id,
      data: { number: order.number, version, byMail: isMailed },
    });
    if (isFirst) await rebalance(tx, { variantIds, settings, event: { id: eventId, at } });
    return { version, isMailed };
  });
}
