// A delivery arrives: its units go on hand, those who waited get theirs in order, and everyone concerned is told.
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { rebalance } from "@/domain/allocation/rebalance";
import { recordEvent } from "@/domain/events/record";
import { recordReceived } from "@/domain/purchasing/deliveries";
import {
  followLines,
  insertReceipt,
  isReceived,
  lockPurchaseOrder,
  requireUnderWay,
  setState,
} from "@/domain/purchasing/purchase-orders";
import { readPurchaseOrderLines } from "@/domain/purchasing/read-lines";
import { getSettings } from "@/domain/store/settings";
import { enqueue } from "@/jobs/queue";
import { now } from "@/lib/clock";
import { dayAt } from "@/lib/day";
import { newId } from "@/lib/id";
import { Refusal } from "@/lib/refusal";
import { lockVariants } from "./levels";
import { recordMovements } from "./movements";
import { receiptChanges, receivedLines } from "./receipt-changes";
import { ReceiveStock } from "./receive-stock-input";
import { requireDispatched } from "./transfer-units";

export type ReceiptResult = { units: number; readyUnits: number; ordersTold: number; freeUnits: number };

/**
 * Checks a delivery in, in full or in part, once per `receivingKey`. Units go to waiting lines by rank; what is left
 * over is offered to those who asked to be told. Refuses a closed, cancelled or unsent purchase order, and more units of
 * a transfer than left for here.
 */
export async function receiveStock(actor: Actor, input: ReceiveStock): Promise<ReceiptResult> {
  authorize(actor, "stock.receive");
  const receipt = ReceiveStock.parse(input);
  const at = now();
  return transaction(async (tx) => {
    const settings = await getSettings(tx);
    const order = await lockPurchaseOrder(tx, receipt.purchaseOrderId);
    if (await isReceived(tx, receipt.receivingKey)) {
      throw new Refusal("conflict", "This delivery was checked in already. Nothing was counted twice.");
    }
    requireUnderWay(order);
    const lines = await readPurchaseOrderLines(tx, order.id);
    const received = receivedLines(lines, receipt.lines);
    if (received.length === 0)
      throw new Refusal("invalid", "Enter how many units came of at least one line.", "lines");
    const variantIds = received.map(({ line }) => line.variantId);
    await lockVariants(tx, variantIds);
    if (order.fromLocationId !== null) requireDispatched(lines, receipt.lines);

    const units = received.reduce((sum, { quantity }) => sum + quantity, 0);
    const eventId = await recordEvent(tx, actor, {
      name: "stock.received",
      at,
      purchaseOrderId: order.id,
      data: { number: order.number, units, lines: received.length },
    });
    const event = { id: eventId, at };
    await insertReceipt(tx, {
      id: newId(),
      purchaseOrderId: order.id,
      receivingKey: receipt.receivingKey,
      eventId,
      receivedAt: at,
    });
    await recordMovements(
      tx,
      received.map(({ line, quantity }) => ({
        variantId: line.variantId,
        locationId: order.locationId,
        kind: order.fromLocationId === null ? "receipt" : "transfer",
        quantity,
        purchaseOrderLineId: line.id,
      })),
      event,
    );
    const plans = await rebalance(tx, {
      variantIds,
      changes: receiptChanges(received, order.locationId),
      settings,
      event,
    });
    if (order.supplierId !== null) {
      await recordReceived(
        tx,
        received.map(({ line, quantity }) => ({ ...line, quantity })),
        {
          supplierId: order.supplierId,
          purchaseOrderId: order.id,
          number: order.number,
          receivedOn: dayAt(at, settings.timeZone),
          event,
        },
      );
      await enqueue(tx, "learn-slips", { supplierId: order.supplierId });
    }
    await setState(tx, order.id, isAllIn(lines, received) ? "closed" : "partly_received", at);
    await followLines(tx, order.id);

    const ready = plans.flatMap((plan) => plan.outcomes).filter((outcome) => outcome.readyUnits > 0);
    return {
      units,
      readyUnits: ready.reduce((sum, outcome) => sum + outcome.readyUnits, 0),
      ordersTold: new Set(ready.map((outcome) => outcome.orderId)).size,
      freeUnits: plans.reduce((sum, plan) => sum + plan.free, 0),
    };
  });
}

function isAllIn(
  lines: { id: string; openQuantity: number }[],
  received: { line: { id: string }; quantity: number }[],
): boolean {
  return lines.every((line) => {
    const came = received.find((one) => one.line.id === line.id)?.quantity ?? 0;
    return line.openQuantity <= came;
  });
}
