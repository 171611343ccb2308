// A packed parcel is charged and leaves: exactly its units are paid, and not before this moment.
import { getDb, transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { lockOrder } from "@/domain/orders/orders";
import { findIntended, intendCharge } from "@/domain/payments/charges";
import { gateway } from "@/domain/payments/gateway";
import { findSavedCard } from "@/domain/payments/saved-cards";
import { getSettings } from "@/domain/store/settings";
import { enqueue } from "@/jobs/queue";
import { now } from "@/lib/clock";
import { Refusal } from "@/lib/refusal";
import { leave } from "./leave";
import { ShipParcel } from "./parcel-input";
import { getPackedParcel, getParcelOrderId } from "./parcels";
import { settleParcel } from "./settle-parcel";

export type ShipResult = { state: "shipped" } | { state: "payment_failed"; message: string };

/**
 * Intends the charge with its key, asks the gateway, records the outcome. A declined card is no error here: the parcel
 * stays packed, the customer is asked, and the result says so. A gateway that doesn't answer leaves the intention to
 * the job `settle-charge`, which asks again with the same key.
 */
export async function shipParcel(actor: Actor, input: ShipParcel): Promise<ShipResult> {
  authorize(actor, "parcel.ship");
  const { parcelId, carrier, trackingNumber } = ShipParcel.parse(input);
  const chargeId = await intendOrLeave(actor, { parcelId, carrier, trackingNumber });
  if (chargeId === undefined) return { state: "shipped" };
  const intended = await findIntended(getDb(), chargeId);
  if (!intended)
    throw new Refusal("conflict", "This parcel is being shipped right now. Load the page again in a moment.");
  const outcome = await gateway().charge(intended.request);
  await settleParcel(actor, intended.charge, outcome);
  return outcome.state === "succeeded"
    ? { state: "shipped" }
    : { state: "payment_failed", message: outcome.message };
}

/** The charge to make; undefined when nothing is due (an order taken over from another system) and the parcel has left. */
async function intendOrLeave(
  actor: Actor,
  input: { parcelId: string; carrier: string; trackingNumber: string },
): Promise<string | undefined> {
  const { parcelId, carrier, trackingNumber } = input;
  const at = now();
  return transaction(async (tx) => {
    const settings = await getSettings(tx);
    const order = await lockOrder(tx, await getParcelOrderId(tx, parcelId));
    const { parcel, lines } = await getPackedParcel(tx, parcelId);
    const amountMinor = order.source === "import" ? 0 : parcel.goodsMinor + parcel.shippingMinor;
    if (amountMinor === 0) {
      await leave(tx, actor, { order, parcel, lines, carrier, trackingNumber, card: "", settings, at });
      return undefined;
    }
    const card = await findSavedCard(tx, order.id);
    if (!card)
      throw new Refusal("conflict", "No card is saved for this order. Ask the customer for one first.");
    const chargeId = await intendCharge(tx, {
      orderId: order.id,
      parcelId,
      savedCardId: card.id,
      amountMinor,
      currency: order.currency,
      carrier,
      trackingNumber,
      at,
    });
    await enqueue(tx, "settle-charge", { chargeId }, { startAfter: new Date(at.getTime() + 60_000) });
    return chargeId;
  });
}
