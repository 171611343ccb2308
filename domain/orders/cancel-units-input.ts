// pure
// What is entered to cancel units of an order.
import { z } from "zod";

export const OrderRefInput = z.union([z.object({ orderId: z.uuid() }), z.object({ token: z.string() })]);

export const CancelUnits = z.object({
  order: OrderRefInput,
  orderLineId: z.uuid(),
  quantity: z.number().int("Enter a whole number.").min(1, "Enter at least 1.").max(1_000_000),
  reason: z
    .string()
    .trim()
    .max(300, "Use at most 300 characters.")
    .refine((reason) => !reason.includes("\u0000"), "This contains a character that can't be stored.")
    .default(""),
});
export type CancelUnits = z.input<typeof CancelUnits>;
