// Reads what a scenario touches: which products, what of their supply changes, and which lines go where in the queue.
import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { purchaseOrders } from "@/db/schema/purchasing";
import { requireDay } from "@/domain/purchasing/line-rewrite";
import {
  type LockedPurchaseOrder,
  requireFromSupplier,
  requireUnderWay,
} from "@/domain/purchasing/purchase-orders";
import { type PurchaseOrderLine, readPurchaseOrderLines } from "@/domain/purchasing/read-lines";
import { receiptChanges } from "@/domain/stock/receipt-changes";
import type { Day } from "@/lib/day";
import { Refusal } from "@/lib/refusal";
import type { VariantScenario } from "./scenario";
import type { Scenario } from "./scenario-input";
import { type PlacingScenario, placesIn, placingVariants } from "./scenario-lines";
import type { StateChange } from "./variant-state";

export type SupplyScenario = Exclude<Scenario, PlacingScenario>;

export type ScenarioScope = {
  variantIds: string[];
  /** Where units would arrive. */
  alsoAt: string[];
  /** The purchase order and the lines of it that change. */
  purchase?: { order: LockedPurchaseOrder; lines: PurchaseOrderLine[] };
  /** What happens to some of these variants, read when their turn comes. */
  of: (variantIds: string[]) => Promise<Map<string, VariantScenario>>;
};

/** Refuses what can't happen: a day in the past, an order that is over, lines that aren't open, nobody who waits. */
export function readScope(tx: Tx, scenario: Scenario, today: Day): Promise<ScenarioScope> {
  return isPlacing(scenario) ? placingScope(tx, scenario) : supplyScope(tx, scenario, today);
}

export function isPlacing(scenario: Scenario): scenario is PlacingScenario {
  return scenario.kind === "priority" || scenario.kind === "strategy";
}

async function placingScope(tx: Tx, scenario: PlacingScenario): Promise<ScenarioScope> {
  const variantIds = await placingVariants(tx, scenario);
  if (variantIds.length === 0) throw new Refusal("invalid", "Nobody of these waits for anything now.");
  return { variantIds, alsoAt: [], of: (ids) => placesIn(tx, scenario, ids) };
}

async function supplyScope(tx: Tx, scenario: SupplyScenario, today: Day): Promise<ScenarioScope> {
  const [order] = await tx
    .select()
    .from(purchaseOrders)
    .where(eq(purchaseOrders.id, scenario.purchaseOrderId));
  if (!order) throw new Refusal("not_found", "There is no such purchase order.");
  requireUnderWay(order);
  if (scenario.kind === "cancel") requireFromSupplier(order);
  if (scenario.kind === "slip") requireDay(scenario.expectedOn, today, "expectedOn");
  const open = (await readPurchaseOrderLines(tx, order.id)).filter((line) => line.openQuantity > 0);
  const lines = scenario.kind === "slip" ? movedLines(open, scenario) : open;
  if (lines.length === 0) throw new Refusal("conflict", "Nothing of this is still to come.");
  const changes = new Map(
    changesOf(scenario, lines, order.locationId).map((change) => [change.variantId, { change }]),
  );
  return {
    variantIds: [...changes.keys()].sort(),
    alsoAt: scenario.kind === "receipt" ? [order.locationId] : [],
    purchase: { order, lines },
    of: async () => changes,
  };
}

function movedLines(open: PurchaseOrderLine[], { lineIds, expectedOn }: Scenario & { kind: "slip" }) {
  for (const id of lineIds) {
    if (open.some((line) => line.id === id)) continue;
    throw new Refusal("conflict", "One of these lines isn't open any more. Look again.");
  }
  const moved = open.filter((line) => lineIds.length === 0 || lineIds.includes(line.id));
  if (moved.length > 0 && moved.every((line) => line.expectedOn === expectedOn))
    throw new Refusal("invalid", "It is expected on this day already. Enter another one.", "expectedOn");
  return moved;
}

function changesOf(scenario: SupplyScenario, lines: PurchaseOrderLine[], locationId: string): StateChange[] {
  if (scenario.kind === "receipt")
    return receiptChanges(
      lines.map((line) => ({ line, quantity: line.openQuantity })),
      locationId,
    );
  const change = (line: PurchaseOrderLine) =>
    scenario.kind === "slip"
      ? { lineId: line.id, received: 0, openQuantity: 0, expectedOn: scenario.expectedOn }
      : { lineId: line.id, received: 0, openQuantity: -line.openQuantity };
  return [...Map.groupBy(lines, (line) => line.variantId)].map(([variantId, ofVariant]) => ({
    variantId,
    incoming: ofVariant.map(change),
  }));
}
