// Staff change what is ordered. A draft just changes; what was sent becomes a new version, and goes to the supplier again.
import { type Tx, transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { queuePurchaseOrderMail } from "@/domain/messages/purchase-order-mail";
import { lockVariants } from "@/domain/stock/levels";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { dayAt } from "@/lib/day";
import { newId } from "@/lib/id";
import { plural } from "@/lib/plural";
import { Refusal } from "@/lib/refusal";
import { changeRewrite, isEmpty, requireDay, rewriteUnits, type WantedLine } from "./line-rewrite";
import { changeDraftLines, insertLines, removeLines } from "./lines";
import { ChangePurchaseOrder } from "./purchase-order-input";
import {
  type LockedPurchaseOrder,
  lockPurchaseOrder,
  requireFromSupplier,
  requireOpen,
  setHead,
  setSentAgain,
} from "./purchase-orders";
import { readPurchaseOrderLines } from "./read-lines";
import { endWhenNothingComes, rewriteLines, rewrittenVariants } from "./rewrite-lines";
import { requireSeen } from "./seen";
import { getSupplierTerms } from "./supplier-terms";

type Change = ReturnType<typeof ChangePurchaseOrder.parse>;

/**
 * `lines` is all that is wanted from now on: a line that is left out is taken off, a new one is added. `isMailed` says
 * whether the supplier gets the new version by mail. Refuses what is over, days that have passed, fewer units than came.
 */
export async function changePurchaseOrder(
  actor: Actor,
  input: ChangePurchaseOrder,
): Promise<{ isChanged: boolean; isMailed: boolean }> {
  authorize(actor, "purchasing.change");
  const change = ChangePurchaseOrder.parse(input);
  return transaction(async (tx) => {
    const order = await lockPurchaseOrder(tx, change.purchaseOrderId);
    requireFromSupplier(order);
    requireOpen(order);
    await requireSeen(tx, order.id, change.seen);
    return order.state === "draft"
      ? changeDraft(tx, actor, { order, change })
      : changeSent(tx, actor, { order, change });
  });
}

type Changing = { order: LockedPurchaseOrder & { supplierId: string }; change: Change };

async function changeDraft(tx: Tx, actor: Actor, { order, change }: Changing) {
  const at = now();
  const settings = await getSettings(tx);
  const today = dayAt(at, settings.timeZone);
  requireDay(change.expectedOn, today, "expectedOn");
  for (const [index, line] of change.lines.entries())
    if (line.expectedOn) requireDay(line.expectedOn, today, `lines.${index}.expectedOn`);
  const supplierId = change.supplierId ?? order.supplierId;
  const { unitCosts } = await getSupplierTerms(tx, supplierId);
  const before = await readPurchaseOrderLines(tx, order.id);
  const known = new Set(before.map((line) => line.id));
  const wanted = wantedLines(change, unitCosts);
  if (wanted.some(({ lineId }) => lineId !== undefined && !known.has(lineId)))
    throw new Refusal("invalid", "One of these lines is not on this purchase order.");
  const kept = new Set(wanted.map(({ lineId }) => lineId));
  await removeLines(
    tx,
    before.filter((line) => !kept.has(line.id)).map((line) => line.id),
  );
  await changeDraftLines(
    tx,
    wanted.flatMap(({ lineId, ...line }) => (lineId === undefined ? [] : [{ id: lineId, ...line }])),
  );
  await insertLines(
    tx,
    wanted
      .filter(({ lineId }) => lineId === undefined)
      .map(({ lineId: _, ...line }) => ({
        ...line,
        id: newId(),
        purchaseOrderId: order.id,
        openQuantity: 0,
      })),
  );
  const days = wanted.map((line) => line.expectedOn).sort();
  await setHead(tx, order.id, {
    supplierId,
    locationId: order.locationId,
    expectedOn: days[0] ?? change.expectedOn,
    note: change.note,
  });
  await recordEvent(tx, actor, {
    name: "purchase_order.lines_changed",
    at,
    purchaseOrderId: order.id,
    data: { number: order.number, lines: wanted.length },
  });
  return { isChanged: true, isMailed: false };
}

async function changeSent(tx: Tx, actor: Actor, { order, change }: Changing) {
  const at = now();
  const settings = await getSettings(tx);
  if (change.supplierId !== undefined && change.supplierId !== order.supplierId) {
    throw new Refusal(
      "conflict",
      "It was sent to this supplier already. Cancel it, and order from the other one.",
      "supplierId",
    );
  }
  const { unitCosts } = await getSupplierTerms(tx, order.supplierId);
  const lines = await readPurchaseOrderLines(tx, order.id);
  const rewrite = changeRewrite(lines, wantedLines(change, unitCosts), dayAt(at, settings.timeZone));
  if (isEmpty(rewrite) && change.note === order.note) return { isChanged: false, isMailed: false };
  await lockVariants(tx, rewrittenVariants(rewrite));
  const version = await setSentAgain(tx, order, at);
  await setHead(tx, order.id, {
    supplierId: order.supplierId,
    locationId: order.locationId,
    expectedOn: order.expectedOn,
    note: change.note,
  });
  const eventId = await recordEvent(tx, actor, {
    name: "purchase_order.lines_changed",
    at,
    purchaseOrderId: order.id,
    data: { number: order.number, version, change: changeWords(rewriteUnits(rewrite)) },
  });
  await rewriteLines(tx, { purchaseOrderId: order.id, rewrite, settings, event: { id: eventId, at } });
  await endWhenNothingComes(tx, order, at);
  const isMailed =
    change.byMail && (await queuePurchaseOrderMail(tx, { id: order.id, news: "changed", settings, at }));
  return { isChanged: true, isMailed };
}

function wantedLines(change: Change, unitCosts: Map<string, number>): WantedLine[] {
  return change.lines.map(({ lineId, variantId, quantity, expectedOn, unitCostMinor }) => ({
    lineId,
    variantId,
    quantity,
    expectedOn: expectedOn ?? change.expectedOn,
    unitCostMinor: unitCostMinor ?? unitCosts.get(variantId) ?? null,
  }));
}

function changeWords({ cancelled, more, later, earlier }: ReturnType<typeof rewriteUnits>): string {
  const units = { one: "unit", other: "units" };
  return [
    more > 0 ? `${plural(more, units)} more` : "",
    cancelled > 0 ? `${plural(cancelled, units)} fewer` : "",
    later > 0 ? `${plural(later, units)} later` : "",
    earlier > 0 ? `${plural(earlier, units)} earlier` : "",
  ]
    .filter((part) => part !== "")
    .join(", ");
}
