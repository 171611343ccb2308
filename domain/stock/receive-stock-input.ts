// pure
// What staff enter to check a delivery in.
import { z } from "zod";

const ReceivedQuantity = z
  .number()
  .int("Enter a whole number.")
  .min(0, "Enter 0 or more.")
  .max(1_000_000, "Enter at most 1,000,000.");

export const ReceiveStock = z.object({
  purchaseOrderId: z.uuid(),
  /** Made when the form is shown: sending it twice receives once. */
  receivingKey: z.uuid(),
  lines: z.array(z.object({ lineId: z.uuid(), quantity: ReceivedQuantity })).min(1),
});
export type ReceiveStock = z.input<typeof ReceiveStock>;

export const PreviewReceipt = ReceiveStock.omit({ receivingKey: true });
export type PreviewReceipt = z.input<typeof PreviewReceipt>;
