// pure
// What a delivery changes in stock and in what is still to come: the same for the preview and for the commit.
import type { StateChange } from "@/domain/allocation/variant-state";
import type { PurchaseOrderLine } from "@/domain/purchasing/read-lines";
import { Refusal } from "@/lib/refusal";

export type ReceivedLine = { line: PurchaseOrderLine; quantity: number };

/** The lines with what came of each; refuses a line of another purchase order. Lines of which nothing came are left out. */
export function receivedLines(
  lines: PurchaseOrderLine[],
  received: { lineId: string; quantity: number }[],
): ReceivedLine[] {
  return received
    .filter(({ quantity }) => quantity > 0)
    .map(({ lineId, quantity }) => {
      const line = lines.find((candidate) => candidate.id === lineId);
      if (!line) throw new Refusal("invalid", "One of these lines is not on this purchase order.");
      return { line, quantity };
    });
}

/** More than was ordered may come: all of it is on hand, and nothing more of the line is awaited. */
export function receiptChanges(received: ReceivedLine[], locationId: string): StateChange[] {
  return [...Map.groupBy(received, ({ line }) => line.variantId)].map(([variantId, ofVariant]) => ({
    variantId,
    onHand: [{ locationId, quantity: ofVariant.reduce((sum, { quantity }) => sum + quantity, 0) }],
    incoming: ofVariant.map(({ line, quantity }) => ({
      lineId: line.id,
      received: quantity,
      openQuantity: -Math.min(quantity, line.openQuantity),
    })),
  }));
}
