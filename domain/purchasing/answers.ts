// What suppliers answered to a purchase order, kept word for word.
import type { Tx } from "@/db/client";
import { purchaseOrderAnswers } from "@/db/schema/purchasing";

export async function insertAnswer(tx: Tx, answer: typeof purchaseOrderAnswers.$inferInsert): Promise<void> {
  await tx.insert(purchaseOrderAnswers).values(answer);
}
