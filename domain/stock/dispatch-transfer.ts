// The units of a transfer leave their place: from now on they are incoming where they go, and whoever waits longest may get them.
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { rebalance } from "@/domain/allocation/rebalance";
import { recordEvent } from "@/domain/events/record";
import { openLines, removeLines } from "@/domain/purchasing/lines";
import { requireOpen, setSent } from "@/domain/purchasing/purchase-orders";
import { type PurchaseOrderLine, readPurchaseOrderLines } from "@/domain/purchasing/read-lines";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { dayAt } from "@/lib/day";
import { Refusal } from "@/lib/refusal";
import { lockVariants } from "./levels";
import { recordMovements } from "./movements";
import { DispatchTransfer } from "./transfer-input";
import { whyNot } from "./transfer-units";
import { lockTransfer, namePlaces, readPlaceUnits } from "./transfers";

type LeavingLine = { line: PurchaseOrderLine; quantity: number; index: number };

/**
 * Takes what is given of each line; a line of which nothing leaves is dropped. Refuses units that are promised to
 * customers or packed (field `lines.N.quantity`), a day that has passed, and a transfer that left already.
 */
export async function dispatchTransfer(actor: Actor, input: DispatchTransfer): Promise<{ units: number }> {
  authorize(actor, "stock.transfer");
  const dispatch = DispatchTransfer.parse(input);
  const at = now();
  return transaction(async (tx) => {
    const settings = await getSettings(tx);
    if (dispatch.expectedOn < dayAt(at, settings.timeZone)) {
      throw new Refusal("invalid", "This day has passed. Enter today or a later day.", "expectedOn");
    }
    const transfer = await lockTransfer(tx, dispatch.transferId);
    requireOpen(transfer);
    if (transfer.state !== "draft")
      throw new Refusal("conflict", "This transfer was dispatched already. Nothing left twice.");
    const lines = await readPurchaseOrderLines(tx, transfer.id);
    const leaving = leavingLines(lines, dispatch.lines);
    const variantIds = leaving.map(({ line }) => line.variantId);
    await lockVariants(tx, variantIds);
    const places = await namePlaces(tx, transfer);
    const lying = await readPlaceUnits(tx, transfer.fromLocationId, variantIds);
    for (const { line, quantity, index } of leaving) {
      const units = lying.get(line.variantId);
      const problem = units && whyNot(units, quantity, places.from);
      if (problem) throw new Refusal("conflict", problem, `lines.${index}.quantity`);
    }

    const units = leaving.reduce((sum, { quantity }) => sum + quantity, 0);
    const eventId = await recordEvent(tx, actor, {
      name: "transfer.dispatched",
      at,
      purchaseOrderId: transfer.id,
      data: { number: transfer.number, ...places, units, expectedOn: dispatch.expectedOn },
    });
    const event = { id: eventId, at };
    const kept = new Set(leaving.map(({ line }) => line.id));
    await removeLines(
      tx,
      lines.filter((line) => !kept.has(line.id)).map((line) => line.id),
    );
    await openLines(
      tx,
      leaving.map(({ line, quantity }) => ({ id: line.id, quantity, expectedOn: dispatch.expectedOn })),
    );
    await setSent(tx, transfer.id, { expectedOn: dispatch.expectedOn, at });
    await recordMovements(
      tx,
      leaving.map(({ line, quantity }) => ({
        variantId: line.variantId,
        locationId: transfer.fromLocationId,
        kind: "transfer",
        quantity: -quantity,
        reason: `To ${places.to}`,
        purchaseOrderLineId: line.id,
      })),
      event,
    );
    await rebalance(tx, {
      variantIds,
      changes: leaving.map(({ line, quantity }) => ({
        variantId: line.variantId,
        onHand: [{ locationId: transfer.fromLocationId, quantity: -quantity }],
      })),
      settings,
      event,
    });
    return { units };
  });
}

function leavingLines(
  lines: PurchaseOrderLine[],
  given: { lineId: string; quantity: number }[],
): LeavingLine[] {
  const leaving = given.flatMap(({ lineId, quantity }, index) => {
    const line = lines.find((one) => one.id === lineId);
    if (!line) throw new Refusal("conflict", "This transfer's lines changed. Load the page again.");
    return quantity > 0 ? [{ line, quantity, index }] : [];
  });
  if (leaving.length === 0)
    throw new Refusal("invalid", "Enter how many units leave of at least one line.", "lines");
  return leaving;
}
