// Shows who would get which units if this delivery came: the commit's own rules on the same rows, and nothing is written.
import { getDb } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { loadVariantStates } from "@/domain/allocation/load-states";
import { type LineOutcome, replanVariant } from "@/domain/allocation/replan";
import { applyChange } from "@/domain/allocation/variant-state";
import { dayRules } from "@/domain/promises/day-rules";
import { getPurchaseOrderPlace, readPurchaseOrderLines } from "@/domain/purchasing/read-lines";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { receiptChanges, receivedLines } from "./receipt-changes";
import { PreviewReceipt } from "./receive-stock-input";

export type ReceiptPreview = {
  /** Lines that get units or another day, first in line first. */
  outcomes: LineOutcome[];
  variants: { variantId: string; receivedUnits: number; readyUnits: number; freeAfter: number }[];
};

export async function previewReceipt(actor: Actor, input: PreviewReceipt): Promise<ReceiptPreview> {
  authorize(actor, "stock.receive");
  const receipt = PreviewReceipt.parse(input);
  const db = getDb();
  const [settings, locationId, lines] = await Promise.all([
    getSettings(db),
    getPurchaseOrderPlace(db, receipt.purchaseOrderId),
    readPurchaseOrderLines(db, receipt.purchaseOrderId),
  ]);
  const changes = receiptChanges(receivedLines(lines, receipt.lines), locationId);
  const states = await loadVariantStates(
    db,
    changes.map((change) => change.variantId),
    [locationId],
  );
  const rules = dayRules(settings, now());
  const outcomes: LineOutcome[] = [];
  const variants: ReceiptPreview["variants"] = [];
  for (const change of changes) {
    const state = states.get(change.variantId);
    if (!state) continue;
    const plan = replanVariant(applyChange(state, change), rules);
    outcomes.push(...plan.outcomes);
    variants.push({
      variantId: change.variantId,
      receivedUnits: change.onHand?.[0]?.quantity ?? 0,
      readyUnits: plan.outcomes.reduce((sum, outcome) => sum + Math.max(0, outcome.readyUnits), 0),
      freeAfter: plan.free,
    });
  }
  return { outcomes, variants };
}
