// The customer leaves another card after one failed: it is tried at once for what stands packed.
import { z } from "zod";
import { transaction } from "@/db/client";
import type { Actor } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { authorizeOrder } from "@/domain/orders/order-access";
import { lockOrder } from "@/domain/orders/orders";
import { Card } from "@/domain/orders/place-order-input";
import { enqueue } from "@/jobs/queue";
import { now } from "@/lib/clock";
import { Refusal } from "@/lib/refusal";
import { failureWords } from "@/messages/failures";
import { findUnpaid, intendCharge } from "./charges";
import { gateway } from "./gateway";
import { findSavedCard, insertSavedCard } from "./saved-cards";

export const ReplaceCard = z.object({ token: z.string(), card: Card });
export type ReplaceCard = z.input<typeof ReplaceCard>;

/** Only by the holder of the order's link; staff never see or type a card. Returns how many parcels are charged again. */
export async function replaceCard(actor: Actor, input: ReplaceCard): Promise<{ retried: number }> {
  const { token, card: entered } = ReplaceCard.parse(input);
  const orderId = authorizeOrder(actor, { token }, "order.cancel");
  const card = await gateway().saveCard(entered);
  const at = now();
  return transaction(async (tx) => {
    const order = await lockOrder(tx, orderId);
    if (order.closedAt) throw new Refusal("conflict", failureWords().orderFinished);
    await insertSavedCard(tx, { orderId, gateway: gateway().name, card, at });
    await recordEvent(tx, actor, {
      name: "card.replaced",
      at,
      orderId,
      data: { brand: card.brand, last4: card.last4 },
    });
    const saved = await findSavedCard(tx, orderId);
    const unpaid = await findUnpaid(tx, orderId);
    for (const charge of unpaid) {
      const chargeId = await intendCharge(tx, {
        orderId,
        parcelId: charge.parcelId,
        savedCardId: saved?.id ?? charge.savedCardId,
        amountMinor: charge.amountMinor,
        currency: charge.currency,
        carrier: charge.carrier,
        trackingNumber: charge.trackingNumber,
        at,
      });
      await enqueue(tx, "settle-charge", { chargeId });
    }
    return { retried: unpaid.length };
  });
}
