// A customer asks to send shipped units back, and says what is wrong with them.
import { transaction } from "@/db/client";
import type { Actor } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { readOrderLines } from "@/domain/orders/find-line";
import { authorizeOrder } from "@/domain/orders/order-access";
import { lockOrder } from "@/domain/orders/orders";
import { now } from "@/lib/clock";
import { Refusal } from "@/lib/refusal";
import { orderWords } from "@/messages/order";
import { RequestReturn } from "./return-input";
import { insertReturn, returnedUnits } from "./returns";

/** By the holder of the order's link; units that were asked for already are not asked for twice. */
export async function requestReturn(actor: Actor, input: RequestReturn): Promise<void> {
  const { token, lines: wanted, reason, words } = RequestReturn.parse(input);
  const orderId = authorizeOrder(actor, { token }, "order.change");
  const at = now();
  await transaction(async (tx) => {
    await lockOrder(tx, orderId);
    const lines = await readOrderLines(tx, orderId);
    const returned = await returnedUnits(tx, orderId);
    const refusals = orderWords().refusals;
    const units = wanted.flatMap(({ orderLineId, quantity }) => {
      if (quantity === 0) return [];
      const line = lines.find(({ id }) => id === orderLineId);
      if (!line) throw new Refusal("not_found", refusals.noSuchLine);
      const left = line.shipped - (returned.get(line.id) ?? 0);
      if (quantity > left)
        throw new Refusal("conflict", refusals.tooManyReturned(left), `quantity:${orderLineId}`);
      return [{ orderLineId, quantity, cancelled: 0 }];
    });
    if (units.length === 0) throw new Refusal("invalid", refusals.chooseUnits);
    await insertReturn(tx, { orderId, kind: "return", reason, words, requestedAt: at }, units);
    const sum = units.reduce((total, unit) => total + unit.quantity, 0);
    await recordEvent(tx, actor, { name: "return.requested", at, orderId, data: { units: sum, reason } });
  });
}
