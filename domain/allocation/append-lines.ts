// Gives new order lines their units when nobody ranked lower waits: from what is left of each supply, whoever else waits.
import type { Writes } from "@/db/together";
import { insertOrderLines } from "@/domain/orders/lines";
import {
  bestRoute,
  type DayRules,
  incomingWindow,
  type PromisePart,
  stockWindow,
} from "@/domain/promises/promise-days";
import { appendPromises } from "@/domain/promises/promises";
import { changeLines } from "@/domain/purchasing/lines";
import { changeLevels, changePositions } from "@/domain/stock/levels";
import { newId } from "@/lib/id";
import { appendDemand, type PlannedPeg, type Supply } from "./pegging";
import { type PegRow, writePegs } from "./pegs";
import type { VariantSupply } from "./variant-state";

export type AppendedLine = {
  id: string;
  orderId: string;
  supply: VariantSupply;
  /** The buyer's policy lets units without supply be promised by the lead time. */
  sellsOnLeadTime: boolean;
  position: number;
  title: string;
  sku: string;
  unitPriceMinor: number;
  quantity: number;
  queuedAt: Date;
};

export type PlannedLine = { line: AppendedLine; pegs: PlannedPeg[]; parts: PromisePart[]; promiseId: string };

/**
 * What each line gets. Each variant occurs once and is locked by the caller, and each line ranks below all demand there
 * is (tier 0, no due day, queued last): the plan equals a full replan, at O(supplies).
 */
export function planAppend(lines: AppendedLine[], rules: DayRules): PlannedLine[] {
  return lines.map((line) => {
    const pegs = appendDemand(looseSupplies(line.supply, rules), demandOf(line), line.supply.safetyStock);
    return { line, pegs, parts: partsOf(line, pegs, rules), promiseId: newId() };
  });
}

/** Writes the lines with their pegs, promises and sums. */
export async function writeAppend(
  tx: Writes,
  planned: PlannedLine[],
  event: { id: string; at: Date },
): Promise<void> {
  const pegRows = planned.flatMap(({ line, pegs }) => pegs.map((peg) => pegRow(line, peg)));
  const sums = planned.map(({ line, pegs }) => ({ line, ...sumsOf(line, pegs) }));
  const onHandPegs = pegRows.filter((peg) => peg.locationId !== null);

  await Promise.all([
    insertOrderLines(
      tx,
      planned.map(({ line, promiseId }, index) => ({
        id: line.id,
        orderId: line.orderId,
        variantId: line.supply.variantId,
        position: line.position,
        title: line.title,
        sku: line.sku,
        unitPriceMinor: line.unitPriceMinor,
        quantity: line.quantity,
        queuedAt: line.queuedAt,
        peggedOnHand: sums[index]?.onHand ?? 0,
        peggedIncoming: sums[index]?.incoming ?? 0,
        promiseId,
      })),
    ),
    writePegs(tx, { removed: [], changed: [], added: pegRows }),
    appendPromises(
      tx,
      planned.map(({ line, parts, promiseId }) => ({ id: promiseId, orderLineId: line.id, parts })),
      event,
    ),
    changeLevels(
      tx,
      onHandPegs.map((peg) => ({
        variantId: peg.variantId,
        locationId: peg.locationId ?? "",
        onHand: 0,
        pegged: peg.quantity,
      })),
    ),
    changeLines(
      tx,
      pegRows.flatMap((peg) =>
        peg.purchaseOrderLineId
          ? [{ id: peg.purchaseOrderLineId, received: 0, openQuantity: 0, pegged: peg.quantity }]
          : [],
      ),
    ),
    changePositions(
      tx,
      sums.map(({ line, onHand, incoming, unpegged }) => ({
        variantId: line.supply.variantId,
        onHand: 0,
        peggedOnHand: onHand,
        incoming: 0,
        peggedIncoming: incoming,
        unpegged,
        lastQueuedAt: line.queuedAt,
      })),
    ),
  ]);
}

function looseSupplies(supply: VariantSupply, rules: DayRules): Supply[] {
  return [
    ...supply.levels.map((level) => ({
      id: level.locationId,
      kind: "on_hand" as const,
      quantity: level.onHand - level.pegged,
      promiseBy: stockWindow(rules).latestOn,
    })),
    ...supply.incoming.map((line) => ({
      id: line.lineId,
      kind: "incoming" as const,
      quantity: line.open - line.pegged,
      promiseBy: incomingWindow(line, rules, supply.releaseOn)?.latestOn ?? null,
    })),
  ];
}

function demandOf(line: AppendedLine) {
  const { id, quantity, queuedAt } = line;
  const told = { ready: 0, toldBy: null, unsuppliedBy: null };
  return { id, quantity, queuedAt, pinnedAt: null, isHold: false, tier: 0, dueOn: null, ...told };
}

function partsOf(line: AppendedLine, pegs: PlannedPeg[], rules: DayRules): PromisePart[] {
  const { supply } = line;
  const parts: PromisePart[] = [];
  const { onHand, unpegged } = sumsOf(line, pegs);
  if (onHand > 0)
    parts.push({ quantity: onHand, basis: "stock", purchaseOrderLineId: null, ...stockWindow(rules) });
  for (const peg of pegs) {
    const source = supply.incoming.find((candidate) => candidate.lineId === peg.supplyId);
    if (!source) continue;
    const window = incomingWindow(source, rules, supply.releaseOn) ?? { ...noDay, buffer: source.buffer };
    parts.push({ quantity: peg.quantity, basis: "incoming", purchaseOrderLineId: source.lineId, ...window });
  }
  if (unpegged > 0) {
    const window = line.sellsOnLeadTime ? bestRoute(supply.routes, rules, supply.releaseOn) : null;
    parts.push({
      quantity: unpegged,
      basis: window ? "lead_time" : "none",
      purchaseOrderLineId: null,
      earliestOn: window?.earliestOn ?? null,
      latestOn: window?.latestOn ?? null,
      ...(window && { buffer: window.buffer }),
    });
  }
  return parts;
}

const noDay = { earliestOn: null, latestOn: null };

function sumsOf(
  line: AppendedLine,
  pegs: PlannedPeg[],
): { onHand: number; incoming: number; unpegged: number } {
  const locations = new Set(line.supply.levels.map((level) => level.locationId));
  let onHand = 0;
  let incoming = 0;
  for (const { supplyId, quantity } of pegs) {
    if (locations.has(supplyId)) onHand += quantity;
    else incoming += quantity;
  }
  return { onHand, incoming, unpegged: line.quantity - onHand - incoming };
}

function pegRow(line: AppendedLine, peg: PlannedPeg): PegRow {
  const isOnHand = line.supply.levels.some((level) => level.locationId === peg.supplyId);
  return {
    variantId: line.supply.variantId,
    orderLineId: line.id,
    holdId: null,
    locationId: isOnHand ? peg.supplyId : null,
    purchaseOrderLineId: isOnHand ? null : peg.supplyId,
    quantity: peg.quantity,
  };
}
