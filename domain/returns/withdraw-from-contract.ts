// A customer withdraws from the contract: what hasn't left is cancelled at once, what has is to be sent back.
import { type Tx, transaction } from "@/db/client";
import type { Actor } from "@/domain/actor";
import { rebalance } from "@/domain/allocation/rebalance";
import { recordEvent } from "@/domain/events/record";
import { reviewDecisions } from "@/domain/fulfilment/decisions";
import { findLastShipped } from "@/domain/fulfilment/parcels";
import { mailShop } from "@/domain/messages/mail-shop";
import { queueMessages } from "@/domain/messages/outbox";
import { type OrderLine, openUnits, readOrderLines } from "@/domain/orders/find-line";
import { authorizeOrder } from "@/domain/orders/order-access";
import { closeWhenDone, type LockedOrder, lockOrder } from "@/domain/orders/orders";
import { looseUnits } from "@/domain/orders/travel";
import { dayRules } from "@/domain/promises/day-rules";
import { transitTo } from "@/domain/promises/transit";
import { getSettings } from "@/domain/store/settings";
import type { StoreSettings } from "@/domain/store/settings-schema";
import { now } from "@/lib/clock";
import { dayAt } from "@/lib/day";
import { formatInstant } from "@/lib/format-instant";
import { orderPath, storeUrl } from "@/lib/links";
import { Refusal } from "@/lib/refusal";
import { conversationWords } from "@/messages/conversations";
import { orderWords } from "@/messages/order";
import { WithdrawFromContract } from "./return-input";
import { insertReturn, returnedUnits } from "./returns";
import { mayWithdraw } from "./withdrawal-period";

type Withdrawn = { line: OrderLine; quantity: number; cancelled: number };

/**
 * By the holder of the order's link, through the whole period. Units in a packed parcel can't be stopped any more: they
 * count as sent. The acknowledgement goes out with content, day and time.
 */
export async function withdrawFromContract(actor: Actor, input: WithdrawFromContract): Promise<void> {
  const { token, words, ...parsed } = WithdrawFromContract.parse(input);
  const orderId = authorizeOrder(actor, { token }, "order.change");
  const at = now();
  await transaction(async (tx) => {
    const settings = await getSettings(tx);
    const order = await lockOrder(tx, orderId);
    const lines = await readOrderLines(tx, orderId);
    await refuseTooLate(tx, order, lines, { settings, at });
    const withdrawn = await takeBack(tx, orderId, lines, parsed.lines);
    const cancelled = withdrawn.filter((one) => one.cancelled > 0);
    const sum = (of: (one: Withdrawn) => number) => withdrawn.reduce((total, one) => total + of(one), 0);
    const toSendBack = sum((one) => one.quantity - one.cancelled);
    const eventId = await recordEvent(tx, actor, {
      name: "contract.withdrawn",
      at,
      orderId,
      data: { units: sum((one) => one.quantity), cancelled: sum((one) => one.cancelled) },
    });
    await insertReturn(
      tx,
      {
        orderId,
        kind: "withdrawal",
        reason: "",
        words,
        requestedAt: at,
        ...(toSendBack === 0 && { decision: "accepted", decidedAt: at, decidedByName: "Backfill" }),
      },
      withdrawn.map(({ line, quantity, cancelled }) => ({ orderLineId: line.id, quantity, cancelled })),
    );
    if (cancelled.length > 0) {
      await rebalance(tx, {
        variantIds: cancelled.map(({ line }) => line.variantId),
        changes: cancelled.map(({ line, cancelled }) => ({
          variantId: line.variantId,
          orderLines: [{ id: line.id, cancelled }],
        })),
        settings,
        event: { id: eventId, at },
        exceptOrderId: orderId,
      });
      await closeWhenDone(tx, orderId, at);
    }
    await reviewDecisions(tx, [orderId], { settings, rules: dayRules(settings, at), at });
    await acknowledge(tx, { order, withdrawn, words, settings, event: { id: eventId, at } });
  });
}

async function refuseTooLate(
  tx: Tx,
  order: LockedOrder,
  lines: OrderLine[],
  { settings, at }: { settings: StoreSettings; at: Date },
): Promise<void> {
  const last = await findLastShipped(tx, order.id);
  const shipment = {
    hasOpenUnits: lines.some((line) => openUnits(line) > 0),
    lastShippedOn: last && dayAt(last, settings.timeZone),
  };
  const transit = transitTo(settings.promise.transit, order.shipTo.country);
  const today = dayAt(at, settings.timeZone);
  if (mayWithdraw(shipment, { days: settings.returns.days, transit, today })) return;
  throw new Refusal("conflict", orderWords().refusals.withdrawalOver);
}

/** First of what hasn't left: that is cancelled; the rest is sent back. */
async function takeBack(
  tx: Tx,
  orderId: string,
  lines: OrderLine[],
  wanted: { orderLineId: string; quantity: number }[],
): Promise<Withdrawn[]> {
  const words = orderWords().refusals;
  const returned = await returnedUnits(tx, orderId);
  const withdrawn = wanted.flatMap(({ orderLineId, quantity }) => {
    if (quantity === 0) return [];
    const line = lines.find(({ id }) => id === orderLineId);
    if (!line) throw new Refusal("not_found", words.noSuchLine);
    const left = line.quantity - line.cancelled - (returned.get(line.id) ?? 0);
    if (quantity > left)
      throw new Refusal("conflict", words.tooManyReturned(left), `quantity:${orderLineId}`);
    return [{ line, quantity, cancelled: Math.min(quantity, looseUnits(line)) }];
  });
  if (withdrawn.length === 0) throw new Refusal("invalid", words.chooseUnits);
  return withdrawn;
}

async function acknowledge(
  tx: Tx,
  input: {
    order: LockedOrder;
    withdrawn: Withdrawn[];
    words: string;
    settings: StoreSettings;
    event: { id: string; at: Date };
  },
): Promise<void> {
  const { order, withdrawn, settings, event } = input;
  const { locale, timeZone } = settings;
  const words = conversationWords(locale).withdrawal;
  const cancelled = withdrawn.reduce((sum, one) => sum + one.cancelled, 0);
  const sendBack = withdrawn.reduce((sum, one) => sum + one.quantity, 0) - cancelled;
  const year = dayAt(event.at, timeZone).slice(0, 4);
  await queueMessages(
    tx,
    [
      {
        kind: "personal-note",
        recipient: order.email,
        version: event.id,
        orderId: order.id,
        props: {
          shop: mailShop(settings),
          subject: words.subject(String(order.number)),
          heading: words.heading,
          before: [words.received(`${formatInstant(event.at, { locale, timeZone })} (${year}, ${timeZone})`)],
          lines: withdrawn.map(({ line, quantity }) => ({ title: line.title, quantity })),
          quote: input.words ? words.words(input.words) : null,
          after: [
            ...(cancelled > 0 ? [words.cancelled(cancelled)] : []),
            ...(sendBack > 0 ? [words.sendBack(sendBack)] : []),
          ],
          link: storeUrl(orderPath(order.id)),
          linkText: words.see,
        },
      },
    ],
    event.at,
  );
}
