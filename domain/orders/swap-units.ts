// The customer takes something that is here instead of units that wait: never dearer than what was ordered.
import { type Tx, transaction } from "@/db/client";
import type { Actor } from "@/domain/actor";
import { loadSupplies } from "@/domain/allocation/load-supplies";
import { rebalance } from "@/domain/allocation/rebalance";
import { findSellable } from "@/domain/catalog/sellable";
import { readSubstitutes } from "@/domain/catalog/substitute-queries";
import { recordEvent } from "@/domain/events/record";
import { reviewDecisions } from "@/domain/fulfilment/decisions";
import { queueOrderChanged } from "@/domain/messages/order-changed";
import { dayRules } from "@/domain/promises/day-rules";
import { readFree } from "@/domain/restock/free-units";
import { changePositions } from "@/domain/stock/levels";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { newId } from "@/lib/id";
import { Refusal } from "@/lib/refusal";
import { orderWords } from "@/messages/order";
import { SwapUnits } from "./change-order-input";
import { type OrderLine, readOrderLines } from "./find-line";
import { insertOrderLines } from "./lines";
import { authorizeOrder } from "./order-access";
import { changeOrder, lockOrder } from "./orders";
import { queueTime } from "./queue-time";
import { withTotals } from "./split-postage";
import { keptPrice, refuseSwap } from "./swap";

/**
 * What was given up goes to the next in line; the new line takes units that nobody waits for. By staff, or by the customer
 * with the order's link. Refuses when the substitute sold out meanwhile, or costs more than was shown.
 */
export async function swapUnits(actor: Actor, input: SwapUnits): Promise<void> {
  const { order: ref, orderLineId, quantity, substituteId, seenPriceMinor } = SwapUnits.parse(input);
  const orderId = authorizeOrder(actor, ref, "order.change");
  const at = now();
  await transaction(async (tx) => {
    const settings = await getSettings(tx);
    const order = await lockOrder(tx, orderId, [substituteId]);
    const lines = await readOrderLines(tx, orderId);
    const line = lines.find((candidate) => candidate.id === orderLineId);
    refuseSwap(line, quantity);
    const goods = await offeredInstead(tx, line.variantId, substituteId);
    const unitPriceMinor = keptPrice(line.unitPriceMinor, goods.priceMinor);
    const words = orderWords().refusals;
    if (seenPriceMinor !== undefined && unitPriceMinor > seenPriceMinor)
      throw new Refusal("conflict", words.dearerSwap);
    if ((await readFree(tx, substituteId)) < quantity) throw new Refusal("conflict", words.soldOut);

    const eventId = await recordEvent(tx, actor, {
      name: "order.units_swapped",
      at,
      orderId,
      variantId: line.variantId,
      data: {
        title: line.title,
        quantity,
        sent: goods.title,
        substituteId,
        unitPriceMinor,
        currency: order.currency,
      },
    });
    const newLine = await addLine(tx, line, {
      substituteId,
      goods,
      quantity,
      unitPriceMinor,
      position: lines.length,
      at,
    });
    const plans = await rebalance(tx, {
      variantIds: [line.variantId, substituteId],
      changes: [{ variantId: line.variantId, orderLines: [{ id: line.id, cancelled: quantity }] }],
      settings,
      event: { id: eventId, at },
      exceptOrderId: orderId,
    });
    const got = plans.flatMap((plan) => plan.outcomes).find((outcome) => outcome.orderLineId === newLine);
    if (!got || got.readyUnits < quantity) throw new Refusal("conflict", words.soldOut);
    const cheaper = quantity * (line.unitPriceMinor - unitPriceMinor);
    const sums = { subtotalMinor: order.subtotalMinor - cheaper, shippingMinor: order.shippingMinor };
    await changeOrder(tx, orderId, withTotals(order, sums, settings.taxRateBasisPoints));
    await reviewDecisions(tx, [orderId], { settings, rules: dayRules(settings, at), at });
    await queueOrderChanged(tx, {
      orderId,
      settings,
      event: { id: eventId, at },
      what: ({ mail }) => mail.swap(`${quantity} × ${line.title}`, `${quantity} × ${goods.title}`),
    });
  });
}

async function offeredInstead(tx: Tx, variantId: string, substituteId: string) {
  const offered = await readSubstitutes(tx, [variantId]);
  const goods = (await findSellable(tx, [substituteId])).get(substituteId);
  const isOffered = offered.some((one) => one.variantId === substituteId && !one.isDiscontinued);
  if (!isOffered || !goods?.isSold) throw new Refusal("conflict", orderWords().refusals.noSubstitute);
  return goods;
}

/** Behind everybody who waits for the substitute already, with the buyer's own tier. */
async function addLine(
  tx: Tx,
  line: OrderLine,
  added: {
    substituteId: string;
    goods: { title: string; sku: string };
    quantity: number;
    unitPriceMinor: number;
    position: number;
    at: Date;
  },
): Promise<string> {
  const supply = (await loadSupplies(tx, [added.substituteId])).get(added.substituteId);
  if (!supply) throw new Refusal("conflict", orderWords().refusals.noSubstitute);
  const queuedAt = queueTime(supply, added.at);
  const id = newId();
  await insertOrderLines(tx, [
    {
      id,
      orderId: line.orderId,
      variantId: added.substituteId,
      position: added.position,
      title: added.goods.title,
      sku: added.goods.sku,
      unitPriceMinor: added.unitPriceMinor,
      quantity: added.quantity,
      tier: line.tier,
      queuedAt,
      swappedFromLineId: line.id,
    },
  ]);
  const none = { onHand: 0, peggedOnHand: 0, incoming: 0, peggedIncoming: 0, unpegged: 0 };
  await changePositions(tx, [{ variantId: added.substituteId, ...none, lastQueuedAt: queuedAt }]);
  return id;
}
