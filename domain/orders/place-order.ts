// A shopper places an order: every unit gets its supply, every line its day, the card is saved and nothing is charged.
import { getDb, type Tx, transaction } from "@/db/client";
import { together } from "@/db/together";
import type { Actor } from "@/domain/actor";
import { findSellable, type Sellable } from "@/domain/catalog/sellable";
import { removeOrdered } from "@/domain/customers/carts";
import { upsertCustomer } from "@/domain/customers/customers";
import { recordEvent } from "@/domain/events/record";
import { reviewDecisions } from "@/domain/fulfilment/decisions";
import { orderConfirmation } from "@/domain/messages/order-confirmation";
import { queueMessages } from "@/domain/messages/outbox";
import { gateway, type SavedCard } from "@/domain/payments/gateway";
import { insertSavedCard } from "@/domain/payments/saved-cards";
import { dayRules } from "@/domain/promises/day-rules";
import type { PromisePart } from "@/domain/promises/promise-days";
import { lockKnownVariants } from "@/domain/stock/levels";
import { getSettings } from "@/domain/store/settings";
import type { StoreSettings } from "@/domain/store/settings-schema";
import { now } from "@/lib/clock";
import { newId } from "@/lib/id";
import { Refusal } from "@/lib/refusal";
import { orderInputWords } from "@/messages/orders-input";
import { acknowledgeWait, refuseWorse } from "./acknowledgement";
import { offerUnits, readStand, takeUnits } from "./claim-units";
import { isSplit } from "./offers";
import { findPlaced, insertOrder, nextOrderNumber } from "./orders";
import { type ParsedOrder, PlaceOrder } from "./place-order-input";
import { refuseNotShippedTo } from "./shipped-to";
import { orderTotals, type Totals } from "./totals";

export type PlacedOrder = { orderId: string; number: number };

/**
 * Places an order once per `placingKey`. Refuses, with the field, what can't be sold, what turned out worse than the
 * shopper had seen, a wait that wasn't acknowledged, and a card that the gateway refuses. Source: 16 CFR 435 (a day is
 * stated and kept as its basis), DOMAIN.md, Money.
 */
export async function placeOrder(actor: Actor, input: PlaceOrder): Promise<PlacedOrder> {
  const order = mergeLines(PlaceOrder.parse(input));
  const card = await gateway().saveCard(order.card);
  try {
    return await transaction((tx) => place(tx, actor, order, card));
  } catch (error) {
    // The same key a second time, later or at the same moment: whatever stopped it, the first one's order is the answer.
    const first = await findPlaced(getDb(), order.placingKey);
    if (first) return first;
    throw error;
  }
}

async function place(tx: Tx, actor: Actor, order: ParsedOrder, card: SavedCard): Promise<PlacedOrder> {
  const at = now();
  const orderId = newId();
  const variantIds = order.lines.map((line) => line.variantId);
  // One trip: on their one connection the reads behind the lock see what it waited for.
  const [number, settings, customer, sellable, , stand] = await Promise.all([
    nextOrderNumber(tx),
    getSettings(tx),
    upsertCustomer(tx, { email: order.email, name: order.shipTo.name, at }),
    findSellable(tx, variantIds),
    lockKnownVariants(tx, variantIds),
    readStand(tx, { variantIds, cartId: order.cartId, email: order.email, at }),
  ]);
  refuseTooManyLines(order, settings);
  refuseNotShippedTo(order.shipTo.country, settings);
  const wanted = order.lines.map((line, index) => ({
    ...line,
    goods: soldGoods(sellable, line.variantId, index),
  }));
  const { country } = order.shipTo;
  const offers = offerUnits(stand, { lines: wanted, customer, settings, at, country });

  const rules = dayRules(settings, at, country);
  const style = { locale: settings.locale, today: rules.today };
  const seen = offers.map(({ line, parts }, index) => ({
    variantId: line.variantId,
    title: line.goods.title,
    parts,
    seen: order.lines[index]?.seen,
  }));
  refuseWorse(seen, style);
  const acknowledgedWait = acknowledgeWait(seen, order.acknowledged, style);
  const totals = orderTotals({
    lines: wanted.map(({ quantity, goods }) => ({ quantity, unitPriceMinor: goods.priceMinor })),
    shipChoice: order.shipChoice,
    isSplit: isSplit(offers.map((offer) => offer.parts)),
    shipping: settings.shipping,
    taxRateBasisPoints: settings.taxRateBasisPoints,
  });
  refuseOtherTotal(order, totals);

  const event = { id: newId(), at };
  const taken = await takeUnits(tx, { orderId, country, customer, settings, event }, offers);
  const confirmation = orderConfirmation({
    order: { ...order, id: orderId, number, name: order.shipTo.name, acknowledgedWait },
    lines: wanted.map(({ quantity, goods }, index) => ({
      title: goods.title,
      quantity,
      unitPriceMinor: goods.priceMinor,
      parts: taken.parts[index] ?? [],
    })),
    totals,
    card,
    settings,
    today: rules.today,
  });
  await together(tx, (writes) =>
    Promise.all([
      taken.write(writes),
      recordEvent(writes, actor, {
        id: event.id,
        name: "order.placed",
        at,
        orderId,
        data: { number, lines: wanted.length, totalMinor: totals.totalMinor, currency: settings.currency },
      }),
      insertOrder(writes, {
        id: orderId,
        number,
        placingKey: order.placingKey,
        source: "checkout",
        customerId: customer.id,
        email: order.email,
        shipTo: order.shipTo,
        currency: settings.currency,
        shipChoice: order.shipChoice,
        ...totals,
        giftNote: order.giftNote || null,
        acknowledgedWait,
        acknowledgedAt: acknowledgedWait === null ? null : at,
        placedAt: at,
      }),
      insertSavedCard(writes, { orderId, gateway: gateway().name, card, at }),
      queueMessages(writes, [confirmation], at),
      order.cartId ? removeOrdered(writes, order.cartId, variantIds, at) : undefined,
    ]),
  );
  if (isPartReady(taken.parts)) await reviewDecisions(tx, [orderId], { settings, rules, at });
  return { orderId, number };
}

/** Two lines of one variant share one pool: they are one line. */
function mergeLines(order: ParsedOrder): ParsedOrder {
  const byVariant = new Map<string, ParsedOrder["lines"][number]>();
  for (const line of order.lines) {
    const same = byVariant.get(line.variantId);
    if (same) same.quantity += line.quantity;
    else byVariant.set(line.variantId, { ...line });
  }
  return { ...order, lines: [...byVariant.values()] };
}

function refuseTooManyLines(order: ParsedOrder, settings: StoreSettings): void {
  if (order.lines.length <= settings.orderLinesAtMost) return;
  throw new Refusal("invalid", orderInputWords().tooManyLines(settings.orderLinesAtMost), "lines");
}

function soldGoods(sellable: Map<string, Sellable>, variantId: string, index: number): Sellable {
  const goods = sellable.get(variantId);
  if (goods?.isSold) return goods;
  throw new Refusal("not_found", orderInputWords().notSold, `lines.${index}`);
}

function refuseOtherTotal(order: ParsedOrder, totals: Totals): void {
  if (order.seenTotalMinor === undefined || order.seenTotalMinor >= totals.totalMinor) return;
  throw new Refusal("conflict", orderInputWords().priceChanged, "total");
}

function isPartReady(parts: PromisePart[][]): boolean {
  const all = parts.flat();
  return all.some((part) => part.basis === "stock") && all.some((part) => part.basis !== "stock");
}
