// A tier or a held unit ranks an order's lines before others: then everybody's units of these products are given out anew.
//
// - Held units become a line of their own, put first with the reason: nobody who came since can have them, whatever their
//   tier. The rest of what is wanted joins the queue like any other order, behind those who ordered before.
//
// Example: one unit is held, three are ordered, two were sold to others since → one now, two with the next delivery.
import type { Tx } from "@/db/client";
import { insertPin } from "@/domain/allocation/pins";
import { rebalance } from "@/domain/allocation/rebalance";
import type { PromisePart } from "@/domain/promises/promise-days";
import { endHolds } from "@/domain/restock/holds";
import { endSubscriptions } from "@/domain/restock/subscriptions";
import { changePositions } from "@/domain/stock/levels";
import { newId } from "@/lib/id";
import type { Claim, Offer } from "./claim-units";
import { insertOrderLines } from "./lines";
import { queueTime } from "./queue-time";

type RankedLine = { id: string; offer: Offer; quantity: number; heldBy?: string; queuedAt: Date };

/** Gives the parts of each offer, in their order. The caller holds the variants' locks. */
export async function claimByRank(tx: Tx, claim: Claim, offers: Offer[]): Promise<PromisePart[][]> {
  const byOffer = offers.map((offer) => splitHeld(offer, claim.event.at));
  const lines = byOffer.flat();
  await consumeHolds(tx, claim, offers);
  await insertOrderLines(
    tx,
    lines.map(({ id, offer: { line }, quantity, queuedAt }, position) => ({
      id,
      orderId: claim.orderId,
      variantId: line.variantId,
      position,
      title: line.goods.title,
      sku: line.goods.sku,
      unitPriceMinor: line.goods.priceMinor,
      quantity,
      tier: claim.customer.tier,
      queuedAt,
    })),
  );
  await putHeldFirst(tx, lines, claim.event.at);
  await takePlaces(tx, lines);
  const plans = await rebalance(tx, {
    variantIds: offers.map(({ line }) => line.variantId),
    // The order isn't written yet: where no country is known, the days are those of its own.
    settings: { ...claim.settings, promise: { ...claim.settings.promise, homeCountry: claim.country } },
    event: claim.event,
    exceptOrderId: claim.orderId,
  });
  const outcomes = new Map(plans.flatMap((plan) => plan.outcomes.map((one) => [one.orderLineId, one.after])));
  return byOffer.map((ofOffer) => ofOffer.flatMap(({ id }) => outcomes.get(id) ?? []));
}

function splitHeld(offer: Offer, at: Date): RankedLine[] {
  const [first] = offer.held;
  const held = Math.min(
    offer.line.quantity,
    offer.held.reduce((sum, hold) => sum + hold.quantity, 0),
  );
  const rest = offer.line.quantity - held;
  const queuedAt = queueTime(offer.supply, at);
  return [
    ...(first ? [{ id: newId(), offer, quantity: held, heldBy: first.holdId, queuedAt }] : []),
    ...(rest > 0 ? [{ id: newId(), offer, quantity: rest, queuedAt }] : []),
  ];
}

async function consumeHolds(tx: Tx, claim: Claim, offers: Offer[]): Promise<void> {
  const holds = offers.flatMap((offer) => offer.held);
  await endHolds(
    tx,
    holds.map((hold) => hold.holdId),
    { at: claim.event.at, consumedByOrderId: claim.orderId },
  );
  await endSubscriptions(
    tx,
    holds.map((hold) => hold.subscriptionId),
    { because: "bought", at: claim.event.at },
  );
}

async function putHeldFirst(tx: Tx, lines: RankedLine[], at: Date): Promise<void> {
  for (const { id, heldBy } of lines) {
    if (!heldBy) continue;
    await insertPin(tx, {
      orderLineId: id,
      reason: "This unit was held for the customer when they ordered it.",
      pinnedById: heldBy,
      pinnedByName: "Backfill",
      pinnedAt: at,
    });
  }
}

/** Whoever orders next stands behind these lines. */
async function takePlaces(tx: Tx, lines: RankedLine[]): Promise<void> {
  const byVariant = new Map(lines.map(({ offer, queuedAt }) => [offer.line.variantId, queuedAt]));
  await changePositions(
    tx,
    [...byVariant].map(([variantId, lastQueuedAt]) => ({
      variantId,
      onHand: 0,
      peggedOnHand: 0,
      incoming: 0,
      peggedIncoming: 0,
      unpegged: 0,
      lastQueuedAt,
    })),
  );
}
