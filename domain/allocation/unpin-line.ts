// Staff take a pin away: the line goes back to its own place in the queue.
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { getOrderLine } from "@/domain/orders/find-line";
import { lockVariants } from "@/domain/stock/levels";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { Refusal } from "@/lib/refusal";
import { UnpinLine } from "./pin-line-input";
import { endPin } from "./pins";
import { rebalance } from "./rebalance";
import { releaseLine } from "./standings";

export async function unpinLine(actor: Actor, input: UnpinLine): Promise<void> {
  authorize(actor, "allocation.pin");
  const { orderLineId } = UnpinLine.parse(input);
  const at = now();
  await transaction(async (tx) => {
    const settings = await getSettings(tx);
    const line = await getOrderLine(tx, orderLineId);
    await lockVariants(tx, [line.variantId]);
    if (!(await endPin(tx, orderLineId, at)))
      throw new Refusal("conflict", "This line isn't pinned any more.");
    await releaseLine(tx, orderLineId, at);
    const eventId = await recordEvent(tx, actor, {
      name: "line.unpinned",
      at,
      orderId: line.orderId,
      variantId: line.variantId,
      data: { title: line.title },
    });
    await rebalance(tx, { variantIds: [line.variantId], settings, event: { id: eventId, at } });
  });
}
