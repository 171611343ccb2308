// The customer changes how the order travels: what is here now and the rest later, or everything together after all.
import { type Tx, transaction } from "@/db/client";
import type { Actor } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { closeOpenDecision, reviewDecisions } from "@/domain/fulfilment/decisions";
import { sumParcels } from "@/domain/fulfilment/parcels";
import { queueOrderChanged } from "@/domain/messages/order-changed";
import { dayRules } from "@/domain/promises/day-rules";
import { getSettings } from "@/domain/store/settings";
import type { StoreSettings } from "@/domain/store/settings-schema";
import { now } from "@/lib/clock";
import { Refusal } from "@/lib/refusal";
import { orderWords } from "@/messages/order";
import { ChangeShipChoice } from "./change-order-input";
import { readOrderLines } from "./find-line";
import { setApart } from "./lines";
import { authorizeOrder } from "./order-access";
import { changeOrder, type LockedOrder, lockOrder, type OrderChange } from "./orders";
import { withoutSecondParcel, withSecondParcel } from "./split-postage";
import { refuseApart, refuseShipChoice } from "./travel";

/**
 * For the whole order, or for the waiting units of one line (`apart`) while the others stay together. By staff, or by the
 * customer with the order's link. Refuses when it would cost more than was shown.
 */
export async function changeShipChoice(actor: Actor, input: ChangeShipChoice): Promise<void> {
  const parsed = ChangeShipChoice.parse(input);
  const { order: ref, shipChoice, apart, seenExtraMinor } = parsed;
  const orderId = authorizeOrder(actor, ref, "order.change");
  const at = now();
  await transaction(async (tx) => {
    const settings = await getSettings(tx);
    const order = await lockOrder(tx, orderId);
    const lines = await readOrderLines(tx, orderId);
    if (apart) refuseApart(order, lines, apart);
    else refuseShipChoice(order, lines, shipChoice);
    const money = await postageAfter(tx, order, { shipChoice, isApart: apart !== undefined, settings });
    refuseDearer(order, money, seenExtraMinor);
    const title = lines.find((line) => line.id === apart?.orderLineId)?.title;
    const eventId = await recordEvent(tx, actor, {
      name: apart ? "order.units_set_apart" : "order.ship_choice_changed",
      at,
      orderId,
      data: {
        ...(apart ? { title, quantity: apart.quantity } : { from: order.shipChoice, to: shipChoice }),
        extraMinor: (money.shippingMinor ?? order.shippingMinor) - order.shippingMinor,
        paidBy: money.extraParcelPaidBy ?? order.extraParcelPaidBy,
        currency: order.currency,
      },
    });
    await changeOrder(tx, orderId, { ...money, shipChoice: apart ? order.shipChoice : shipChoice });
    await setApart(
      tx,
      lines.map((line) => ({ id: line.id, quantity: line.id === apart?.orderLineId ? apart.quantity : 0 })),
    );
    await reviewDecisions(tx, [orderId], { settings, rules: dayRules(settings, at), at });
    // They asked for what is here: that answers the question whether to send it.
    if (!apart && shipChoice === "as_available" && actor.kind === "shopper")
      await closeOpenDecision(tx, orderId, { choice: "ship_now", actor, at });
    await queueOrderChanged(tx, {
      orderId,
      settings,
      event: { id: eventId, at },
      what: (words) =>
        apart ? words.mail.apart : shipChoice === "together" ? words.mail.together : words.mail.asAvailable,
    });
  });
}

async function postageAfter(
  tx: Tx,
  order: LockedOrder,
  wanted: { shipChoice: LockedOrder["shipChoice"]; isApart: boolean; settings: StoreSettings },
): Promise<OrderChange> {
  const { taxRateBasisPoints, shipping } = wanted.settings;
  if (wanted.isApart || wanted.shipChoice === "as_available")
    return withSecondParcel(order, { extraParcelMinor: shipping.extraParcelMinor, taxRateBasisPoints });
  const hasLeft = (await sumParcels(tx, order.id)).goodsMinor > 0;
  return withoutSecondParcel(order, { hasLeft, taxRateBasisPoints });
}

function refuseDearer(order: LockedOrder, money: OrderChange, seenExtraMinor: number | undefined): void {
  const extra = (money.shippingMinor ?? order.shippingMinor) - order.shippingMinor;
  if (seenExtraMinor === undefined || extra <= seenExtraMinor) return;
  throw new Refusal("conflict", orderWords().refusals.dearer);
}
