// The rest of a transfer never arrives: it is gone, or it never left. Whoever waited for it gets the next supply there is.
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { rebalance } from "@/domain/allocation/rebalance";
import { recordEvent } from "@/domain/events/record";
import { requireUnderWay, setState } from "@/domain/purchasing/purchase-orders";
import { readPurchaseOrderLines } from "@/domain/purchasing/read-lines";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { lockVariants } from "./levels";
import { recordMovements } from "./movements";
import { CloseTransfer } from "./transfer-input";
import { lockTransfer, namePlaces } from "./transfers";

/** Units that never left are on hand again where they came from; lost ones stay out of the ledger, with who said so and why. */
export async function closeTransfer(actor: Actor, input: CloseTransfer): Promise<{ units: number }> {
  authorize(actor, "stock.transfer");
  const { transferId, outcome, reason } = CloseTransfer.parse(input);
  const at = now();
  return transaction(async (tx) => {
    const settings = await getSettings(tx);
    const transfer = await lockTransfer(tx, transferId);
    requireUnderWay(transfer);
    const open = (await readPurchaseOrderLines(tx, transfer.id)).filter((line) => line.openQuantity > 0);
    const variantIds = [...new Set(open.map((line) => line.variantId))];
    await lockVariants(tx, variantIds);
    const places = await namePlaces(tx, transfer);
    const units = open.reduce((sum, line) => sum + line.openQuantity, 0);
    const eventId = await recordEvent(tx, actor, {
      name: "transfer.closed",
      at,
      purchaseOrderId: transfer.id,
      data: { number: transfer.number, ...places, units, outcome, reason },
    });
    const event = { id: eventId, at };
    await setState(tx, transfer.id, "closed", at);
    if (outcome === "returned") {
      await recordMovements(
        tx,
        open.map((line) => ({
          variantId: line.variantId,
          locationId: transfer.fromLocationId,
          kind: "transfer",
          quantity: line.openQuantity,
          reason: `Never left for ${places.to}`,
          purchaseOrderLineId: line.id,
        })),
        event,
      );
    }
    await rebalance(tx, {
      variantIds,
      changes: [...Map.groupBy(open, (line) => line.variantId)].map(([variantId, lines]) => ({
        variantId,
        onHand:
          outcome === "returned"
            ? [
                {
                  locationId: transfer.fromLocationId,
                  quantity: lines.reduce((sum, line) => sum + line.openQuantity, 0),
                },
              ]
            : [],
        incoming: lines.map((line) => ({
          lineId: line.id,
          received: 0,
          openQuantity: -line.openQuantity,
        })),
      })),
      settings,
      event,
    });
    return { units };
  });
}
