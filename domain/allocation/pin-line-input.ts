// pure
// What staff enter to put a line first, and to let it go back.
import { z } from "zod";

export const PinLine = z.object({
  orderLineId: z.uuid(),
  reason: z
    .string()
    .trim()
    .min(1, "Say why this customer goes first: everybody can read it later.")
    .max(300, "Use at most 300 characters.")
    .refine((reason) => !reason.includes("\u0000"), "This contains a character that can't be stored."),
});
export type PinLine = z.input<typeof PinLine>;

export const UnpinLine = z.object({ orderLineId: z.uuid() });
export type UnpinLine = z.input<typeof UnpinLine>;
