// Staff put one line first, with a reason that everyone can read; those behind it are served after it.
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { getOrderLine, openUnits } from "@/domain/orders/find-line";
import { lockVariants } from "@/domain/stock/levels";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { Refusal } from "@/lib/refusal";
import { PinLine } from "./pin-line-input";
import { insertPin } from "./pins";
import { rebalance } from "./rebalance";
import { releaseLine } from "./standings";

export async function pinLine(actor: Actor, input: PinLine): Promise<void> {
  authorize(actor, "allocation.pin");
  if (actor.kind !== "staff") throw new Refusal("forbidden", "Only a person can put a line first.");
  const { orderLineId, reason } = PinLine.parse(input);
  const at = now();
  await transaction(async (tx) => {
    const settings = await getSettings(tx);
    const { variantId } = await getOrderLine(tx, orderLineId);
    await lockVariants(tx, [variantId]);
    const line = await getOrderLine(tx, orderLineId);
    if (openUnits(line) === 0) throw new Refusal("conflict", "Nothing of this line is waiting any more.");
    const pin = { orderLineId, reason, pinnedById: actor.id, pinnedByName: actor.name, pinnedAt: at };
    if (!(await insertPin(tx, pin))) throw new Refusal("conflict", "Somebody pinned this line already.");
    await releaseLine(tx, orderLineId, at);
    const eventId = await recordEvent(tx, actor, {
      name: "line.pinned",
      at,
      orderId: line.orderId,
      variantId,
      data: { reason, title: line.title },
    });
    await rebalance(tx, { variantIds: [variantId], settings, event: { id: eventId, at } });
  });
}
