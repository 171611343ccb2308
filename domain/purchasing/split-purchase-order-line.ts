// A part of what was ordered comes with another delivery: whoever stands on those units is promised the other day.
import { eq } from "drizzle-orm";
import { z } from "zod";
import { type Tx, transaction } from "@/db/client";
import { purchaseOrderLines } from "@/db/schema/purchasing";
import { type Actor, authorize } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { lockVariants } from "@/domain/stock/levels";
import { readPlaceUnits } from "@/domain/stock/transfers";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { dayAt } from "@/lib/day";
import { newId } from "@/lib/id";
import { plural } from "@/lib/plural";
import { Refusal } from "@/lib/refusal";
import { emptyRewrite, requireDay } from "./line-rewrite";
import { changeDraftLines, insertLines } from "./lines";
import { DayInput, SupplyQuantity } from "./purchase-order-input";
import {
  type LockedPurchaseOrder,
  lockPurchaseOrder,
  requireFromSupplier,
  requireOpen,
  setExpectedDay,
} from "./purchase-orders";
import { type PurchaseOrderLine, readPurchaseOrderLines } from "./read-lines";
import { rewriteLines } from "./rewrite-lines";

export const SplitPurchaseOrderLine = z.object({
  lineId: z.uuid(),
  /** Units that come on the other day. */
  quantity: SupplyQuantity,
  expectedOn: DayInput,
});
export type SplitPurchaseOrderLine = z.input<typeof SplitPurchaseOrderLine>;

/**
 * Takes units off an open line onto a line of their own, in a draft too. A slip is still measured from the first day
 * that was told for all of them. Refuses all the units or more (that is another day for the whole line) and the line's own day.
 */
export async function splitPurchaseOrderLine(actor: Actor, input: SplitPurchaseOrderLine): Promise<void> {
  authorize(actor, "purchasing.change");
  const split = SplitPurchaseOrderLine.parse(input);
  const at = now();
  await transaction(async (tx) => {
    const settings = await getSettings(tx);
    requireDay(split.expectedOn, dayAt(at, settings.timeZone), "expectedOn");
    const order = await lockPurchaseOrder(tx, await orderOf(tx, split.lineId));
    requireFromSupplier(order);
    requireOpen(order);
    const line = (await readPurchaseOrderLines(tx, order.id)).find(({ id }) => id === split.lineId);
    if (!line) throw gone();
    requireRest(line, order, split);
    await lockVariants(tx, [line.variantId]);
    const title = (await readPlaceUnits(tx, order.locationId, [line.variantId])).get(line.variantId)?.title;
    const eventId = await recordEvent(tx, actor, {
      name: "purchase_order.split",
      at,
      purchaseOrderId: order.id,
      data: {
        number: order.number,
        title,
        units: split.quantity,
        from: line.expectedOn,
        to: split.expectedOn,
      },
    });
    if (order.state === "draft") return splitDraft(tx, order, { line, ...split });
    await rewriteLines(tx, {
      purchaseOrderId: order.id,
      rewrite: {
        ...emptyRewrite(),
        split: [{ line, units: split.quantity, expectedOn: split.expectedOn }],
      },
      settings,
      event: { id: eventId, at },
    });
  });
}

function requireRest(
  line: PurchaseOrderLine,
  order: LockedPurchaseOrder,
  { quantity, expectedOn }: { quantity: number; expectedOn: string },
): void {
  const open = order.state === "draft" ? line.quantity : line.openQuantity;
  if (open === 0) throw new Refusal("conflict", "Nothing of this line is still to come.");
  if (expectedOn === line.expectedOn)
    throw new Refusal("invalid", "These units come on this day already. Enter another day.", "expectedOn");
  if (quantity < open) return;
  const coming = plural(open, { one: "unit is", other: "units are" });
  throw new Refusal(
    "invalid",
    open === 1
      ? "Only 1 unit is still to come: it can't be split. Move its day instead."
      : `${coming} still to come. Enter ${open - 1} or fewer; to move all of them, move the day.`,
    "quantity",
  );
}

async function splitDraft(
  tx: Tx,
  order: LockedPurchaseOrder,
  { line, quantity, expectedOn }: { line: PurchaseOrderLine; quantity: number; expectedOn: string },
): Promise<void> {
  await changeDraftLines(tx, [{ ...line, quantity: line.quantity - quantity }]);
  await insertLines(tx, [
    {
      id: newId(),
      purchaseOrderId: order.id,
      variantId: line.variantId,
      quantity,
      openQuantity: 0,
      expectedOn,
      unitCostMinor: line.unitCostMinor,
    },
  ]);
  if (expectedOn < order.expectedOn) await setExpectedDay(tx, order.id, expectedOn);
}

async function orderOf(tx: Tx, lineId: string): Promise<string> {
  const [line] = await tx
    .select({ id: purchaseOrderLines.purchaseOrderId })
    .from(purchaseOrderLines)
    .where(eq(purchaseOrderLines.id, lineId));
  if (!line) throw gone();
  return line.id;
}

function gone(): Refusal {
  return new Refusal("not_found", "This line is no longer on its purchase order. Load the page again.");
}
