// Staff order from a supplier: from now on these units are incoming, and those who wait longest get them.
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { rebalance } from "@/domain/allocation/rebalance";
import { recordEvent } from "@/domain/events/record";
import { lockVariants } from "@/domain/stock/levels";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { dayAt } from "@/lib/day";
import { newId } from "@/lib/id";
import { Refusal } from "@/lib/refusal";
import { insertLines } from "./lines";
import { CreatePurchaseOrder } from "./purchase-order-input";
import { insertPurchaseOrder } from "./purchase-orders";

/** Lines of one variant are added up. Refuses a day that has passed. */
export async function createPurchaseOrder(
  actor: Actor,
  input: CreatePurchaseOrder,
): Promise<{ id: string; number: number }> {
  authorize(actor, "purchasing.change");
  const order = CreatePurchaseOrder.parse(input);
  const at = now();
  return transaction(async (tx) => {
    const settings = await getSettings(tx);
    if (order.expectedOn < dayAt(at, settings.timeZone)) {
      throw new Refusal("invalid", "This day has passed. Enter today or a later day.", "expectedOn");
    }
    const id = newId();
    const wanted = [...Map.groupBy(order.lines, (line) => line.variantId)];
    await lockVariants(
      tx,
      wanted.map(([variantId]) => variantId),
    );
    const number = await insertPurchaseOrder(tx, {
      id,
      supplierId: order.supplierId,
      locationId: order.locationId,
      state: "sent",
      expectedOn: order.expectedOn,
      note: order.note,
      createdAt: at,
    });
    await insertLines(
      tx,
      wanted.map(([variantId, lines]) => {
        const quantity = lines.reduce((sum, line) => sum + line.quantity, 0);
        return {
          id: newId(),
          purchaseOrderId: id,
          variantId,
          quantity,
          openQuantity: quantity,
          expectedOn: order.expectedOn,
          unitCostMinor: lines[0]?.unitCostMinor ?? null,
        };
      }),
    );
    const eventId = await recordEvent(tx, actor, {
      name: "purchase_order.created",
      at,
      purchaseOrderId: id,
      data: { number, lines: wanted.length, expectedOn: order.expectedOn },
    });
    await rebalance(tx, {
      variantIds: wanted.map(([variantId]) => variantId),
      settings,
      event: { id: eventId, at },
    });
    return { id, number };
  });
}
