// A planned transfer is called off before anything left: no unit moved, so nobody's promise changes.
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { requireOpen, setState } from "@/domain/purchasing/purchase-orders";
import { now } from "@/lib/clock";
import { Refusal } from "@/lib/refusal";
import { CancelTransfer } from "./transfer-input";
import { lockTransfer } from "./transfers";

/** Refuses a transfer that was dispatched: its units are under way, receive them or say what became of them. */
export async function cancelTransfer(actor: Actor, input: CancelTransfer): Promise<void> {
  authorize(actor, "stock.transfer");
  const { transferId, reason } = CancelTransfer.parse(input);
  const at = now();
  await transaction(async (tx) => {
    const transfer = await lockTransfer(tx, transferId);
    requireOpen(transfer);
    if (transfer.state !== "draft") {
      throw new Refusal(
        "conflict",
        "This transfer was dispatched: its units are under way. Receive them, or say what became of them.",
      );
    }
    await setState(tx, transfer.id, "cancelled", at);
    await recordEvent(tx, actor, {
      name: "transfer.cancelled",
      at,
      purchaseOrderId: transfer.id,
      data: { number: transfer.number, reason },
    });
  });
}
