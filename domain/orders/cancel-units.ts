// Units that are not wanted any more leave an order, and go to the next in line; what hasn't shipped was never charged.
import { type Tx, transaction } from "@/db/client";
import type { Actor } from "@/domain/actor";
import { rebalance } from "@/domain/allocation/rebalance";
import { recordEvent } from "@/domain/events/record";
import { reviewDecisions } from "@/domain/fulfilment/decisions";
import { mailShop } from "@/domain/messages/mail-shop";
import { queueMessages } from "@/domain/messages/outbox";
import { remainingLines } from "@/domain/messages/remaining-lines";
import { dayRules } from "@/domain/promises/day-rules";
import { getSettings } from "@/domain/store/settings";
import type { StoreSettings } from "@/domain/store/settings-schema";
import { now } from "@/lib/clock";
import { orderPath, storeUrl } from "@/lib/links";
import { Refusal } from "@/lib/refusal";
import { cancelWords } from "@/messages/cancel";
import { mailWords } from "@/messages/mail";
import { CancelUnits } from "./cancel-units-input";
import { type OrderLine, openUnits, readOrderLines } from "./find-line";
import { authorizeOrder } from "./order-access";
import { closeWhenDone, type LockedOrder, lockOrder } from "./orders";

/** By staff, or by the customer with the order's link. Refuses units that stand in a packed parcel. */
export async function cancelUnits(actor: Actor, input: CancelUnits): Promise<void> {
  const { order: ref, orderLineId, quantity, reason } = CancelUnits.parse(input);
  const orderId = authorizeOrder(actor, ref, "order.cancel");
  const at = now();
  await transaction(async (tx) => {
    const settings = await getSettings(tx);
    const order = await lockOrder(tx, orderId);
    const line = (await readOrderLines(tx, orderId)).find((candidate) => candidate.id === orderLineId);
    if (!line) throw new Refusal("not_found", cancelWords().notInOrder);
    refuseTooMany(line, quantity);
    const eventId = await recordEvent(tx, actor, {
      name: "order.units_cancelled",
      at,
      orderId,
      variantId: line.variantId,
      data: { title: line.title, quantity, reason },
    });
    const event = { id: eventId, at };
    await rebalance(tx, {
      variantIds: [line.variantId],
      changes: [{ variantId: line.variantId, orderLines: [{ id: line.id, cancelled: quantity }] }],
      settings,
      event,
      exceptOrderId: orderId,
    });
    await reviewDecisions(tx, [orderId], { settings, rules: dayRules(settings, at), at });
    await closeWhenDone(tx, orderId, at);
    await tellCustomer(tx, {
      order,
      line,
      quantity,
      reason,
      isByCustomer: actor.kind === "shopper",
      settings,
      event,
    });
  });
}

function refuseTooMany(line: OrderLine, quantity: number): void {
  const loose = openUnits(line) - line.packed;
  if (quantity <= loose) return;
  if (line.packed > 0 && quantity <= openUnits(line)) {
    throw new Refusal("conflict", cancelWords().packed(line.packed, loose), "quantity");
  }
  throw new Refusal(
    "conflict",
    loose === 0 ? cancelWords().nothingLeft : cancelWords().onlyLeft(loose),
    "quantity",
  );
}

async function tellCustomer(
  tx: Tx,
  input: {
    order: LockedOrder;
    line: OrderLine;
    quantity: number;
    reason: string;
    isByCustomer: boolean;
    settings: StoreSettings;
    event: { id: string; at: Date };
  },
): Promise<void> {
  const { order, line, settings, event } = input;
  if (order.email === "") return;
  const why = input.isByCustomer ? mailWords(settings.locale).cancelled.byYou : input.reason;
  await queueMessages(
    tx,
    [
      {
        kind: "units-cancelled",
        recipient: order.email,
        version: event.id,
        orderId: order.id,
        props: {
          shop: mailShop(settings),
          orderNumber: String(order.number),
          orderLink: storeUrl(orderPath(order.id)),
          name: order.shipTo.name,
          cancelled: [{ title: line.title, quantity: input.quantity }],
          why,
          remaining: await remainingLines(tx, order.id, settings, event.at),
        },
      },
    ],
    event.at,
  );
}
