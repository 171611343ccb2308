// pure
// What is entered to cancel units of an order.
import { z } from "zod";
import { cancelWords } from "@/messages/cancel";

export const OrderRefInput = z.union([z.object({ orderId: z.uuid() }), z.object({ token: z.string() })]);

export const CancelUnits = z.object({
  order: OrderRefInput,
  orderLineId: z.uuid(),
  quantity: z
    .number()
    .int({ error: () => cancelWords().wholeNumber })
    .min(1, { error: () => cancelWords().atLeastOne })
    .max(1_000_000),
  reason: z
    .string()
    .trim()
    .max(300, { error: () => cancelWords().tooLong(300) })
    .refine((reason) => !reason.includes("\u0000"), {
      error: () => cancelWords().badCharacter,
    })
    .default(""),
});
export type CancelUnits = z.input<typeof CancelUnits>;
