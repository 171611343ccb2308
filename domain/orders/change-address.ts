// The customer moves what hasn't been packed yet to another address: parcels that are packed keep theirs, days follow the way.
import { transaction } from "@/db/client";
import type { Actor } from "@/domain/actor";
import { rebalance } from "@/domain/allocation/rebalance";
import { recordEvent } from "@/domain/events/record";
import { reviewDecisions } from "@/domain/fulfilment/decisions";
import { queueOrderChanged } from "@/domain/messages/order-changed";
import { dayRules } from "@/domain/promises/day-rules";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { Refusal } from "@/lib/refusal";
import { orderWords } from "@/messages/order";
import { isOtherWay, movedLines, sameAddress } from "./address-change";
import { ChangeAddress } from "./change-order-input";
import { readOrderLines } from "./find-line";
import { authorizeOrder } from "./order-access";
import { changeOrder, lockOrder } from "./orders";
import { refuseNotShippedTo } from "./shipped-to";
import { looseUnits } from "./travel";

/** By staff, or by the customer with the order's link. Refuses when all that is still here is packed. */
export async function changeAddress(actor: Actor, input: ChangeAddress): Promise<void> {
  const { order: ref, shipTo } = ChangeAddress.parse(input);
  const orderId = authorizeOrder(actor, ref, "order.change");
  const at = now();
  await transaction(async (tx) => {
    const settings = await getSettings(tx);
    const order = await lockOrder(tx, orderId);
    const lines = await readOrderLines(tx, orderId);
    const words = orderWords().refusals;
    if (lines.every((line) => looseUnits(line) === 0)) throw new Refusal("conflict", words.nothingLoose);
    if (sameAddress(order.shipTo, shipTo)) throw new Refusal("conflict", words.sameAddress);
    if (shipTo.country !== order.shipTo.country) refuseNotShippedTo(shipTo.country, settings);
    const eventId = await recordEvent(tx, actor, {
      name: "order.address_changed",
      at,
      orderId,
      data: { from: order.shipTo, packed: lines.reduce((sum, line) => sum + line.packed, 0) },
    });
    const event = { id: eventId, at };
    if (isOtherWay(settings.promise.transit, order.shipTo.country, shipTo.country)) {
      const changes = movedLines(lines, shipTo.country);
      await rebalance(tx, {
        variantIds: changes.map((change) => change.variantId),
        changes,
        settings,
        event,
        exceptOrderId: orderId,
      });
    }
    await changeOrder(tx, orderId, { shipTo });
    await reviewDecisions(tx, [orderId], { settings, rules: dayRules(settings, at), at });
    await queueOrderChanged(tx, { orderId, settings, event, what: (words) => words.mail.address });
  });
}
