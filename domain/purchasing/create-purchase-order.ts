// Staff order from a supplier. A draft is only a plan; ordered, its units are incoming, and those who wait longest get them.
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { rebalance } from "@/domain/allocation/rebalance";
import { recordEvent } from "@/domain/events/record";
import { queuePurchaseOrderMail } from "@/domain/messages/purchase-order-mail";
import { lockVariants } from "@/domain/stock/levels";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { dayAt } from "@/lib/day";
import { newId } from "@/lib/id";
import { requireDay } from "./line-rewrite";
import { insertLines } from "./lines";
import { CreatePurchaseOrder } from "./purchase-order-input";
import { insertPurchaseOrder } from "./purchase-orders";
import { getSupplierTerms } from "./supplier-terms";

/** Lines of one variant on one day are added up. Refuses a day that has passed, and a supplier that isn't there. */
export async function createPurchaseOrder(
  actor: Actor,
  input: CreatePurchaseOrder,
): Promise<{ id: string; number: number }> {
  authorize(actor, "purchasing.change");
  const order = CreatePurchaseOrder.parse(input);
  const at = now();
  return transaction(async (tx) => {
    const settings = await getSettings(tx);
    const today = dayAt(at, settings.timeZone);
    requireDay(order.expectedOn, today, "expectedOn");
    for (const [index, line] of order.lines.entries())
      if (line.expectedOn) requireDay(line.expectedOn, today, `lines.${index}.expectedOn`);
    const terms = await getSupplierTerms(tx, order.supplierId);
    const id = newId();
    const lines = linesOf(id, order, terms.unitCosts);
    const variantIds = lines.map((line) => line.variantId);
    if (!order.isDraft) await lockVariants(tx, variantIds);
    const number = await insertPurchaseOrder(tx, {
      id,
      supplierId: order.supplierId,
      locationId: order.locationId,
      expectedOn: lines.map((line) => line.expectedOn).sort()[0] ?? order.expectedOn,
      note: order.note,
      currency: terms.currency,
      createdAt: at,
      ...(order.isDraft ? { state: "draft" } : { state: "sent", version: 1, sentAt: at }),
    });
    await insertLines(tx, lines);
    const eventId = await recordEvent(tx, actor, {
      name: order.isDraft ? "purchase_order.drafted" : "purchase_order.created",
      at,
      purchaseOrderId: id,
      data: { number, lines: lines.length, expectedOn: order.expectedOn },
    });
    if (!order.isDraft) {
      await rebalance(tx, { variantIds, settings, event: { id: eventId, at } });
      if (order.byMail) await queuePurchaseOrderMail(tx, { id, news: "order", settings, at });
    }
    return { id, number };
  });
}

function linesOf(
  purchaseOrderId: string,
  order: ReturnType<typeof CreatePurchaseOrder.parse>,
  unitCosts: Map<string, number>,
): Parameters<typeof insertLines>[1] {
  const byDay = Map.groupBy(
    order.lines,
    (line) => `${line.variantId} ${line.expectedOn ?? order.expectedOn}`,
  );
  return [...byDay.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const quantity = same.reduce((sum, line) => sum + line.quantity, 0);
    const expectedOn = first.expectedOn ?? order.expectedOn;
    return {
      id: newId(),
      purchaseOrderId,
      variantId: first.variantId,
      quantity,
      openQuantity: order.isDraft ? 0 : quantity,
      expectedOn,
      firstExpectedOn: order.isDraft ? null : expectedOn,
      unitCostMinor: first.unitCostMinor ?? unitCosts.get(first.variantId) ?? null,
    };
  });
}
