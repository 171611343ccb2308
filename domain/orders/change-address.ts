// The customer moves what hasn't been packed yet to another address: parcels that are packed keep theirs, days follow the way.
import { type Tx, transaction } from "@/db/client";
import type { Actor } from "@/domain/actor";
import { rebalance } from "@/domain/allocation/rebalance";
import { recordEvent } from "@/domain/events/record";
import { reviewDecisions } from "@/domain/fulfilment/decisions";
import { queueOrderChanged } from "@/domain/messages/order-changed";
import { remainingLines } from "@/domain/messages/remaining-lines";
import { dayRules } from "@/domain/promises/day-rules";
import { getSettings } from "@/domain/store/settings";
import type { StoreSettings } from "@/domain/store/settings-schema";
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

/**
 * By staff, or by the customer with the order's link. Refuses when all that is still here is packed, and, when parcels take
 * longer or shorter to the new country, tells the new days first: nothing of the change stays until they were seen.
 */
export async function changeAddress(actor: Actor, input: ChangeAddress): Promise<void> {
  const { order: ref, shipTo, seenDaysFor } = ChangeAddress.parse(input);
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
      if (seenDaysFor !== undefined && seenDaysFor !== shipTo.country)
        await tellDaysFirst(tx, { orderId, settings, at });
    }
    await changeOrder(tx, orderId, { shipTo });
    await reviewDecisions(tx, [orderId], { settings, rules: dayRules(settings, at), at });
    await queueOrderChanged(tx, { orderId, settings, event, what: (words) => words.mail.address });
  });
}

/** The days are those that the change itself leads to: it is taken back with this refusal. */
async function tellDaysFirst(
  tx: Tx,
  { orderId, settings, at }: { orderId: string; settings: StoreSettings; at: Date },
): Promise<never> {
  const lines = await remainingLines(tx, orderId, settings, at);
  const days = lines.map(({ title, truth }) => `${title}: ${truth}`).join("; ");
  throw new Refusal("conflict", orderWords().refusals.newDays(days), "seenDaysFor");
}
