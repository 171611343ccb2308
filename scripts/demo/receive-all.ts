// Everything that was ordered has come.
import { getDb } from "@/db/client";
import { readPurchaseOrderLines } from "@/domain/purchasing/read-lines";
import { receiveStock } from "@/domain/stock/receive-stock";
import { newId } from "@/lib/id";
import type { Stage } from "./stage";

export async function receiveAll(stage: Stage, purchaseOrderId: string): Promise<void> {
  const ordered = await readPurchaseOrderLines(getDb(), purchaseOrderId);
  await receiveStock(stage.manager, {
    purchaseOrderId,
    receivingKey: newId(),
    lines: ordered.map((line) => ({ lineId: line.id, quantity: line.quantity })),
  });
}
