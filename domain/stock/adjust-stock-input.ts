// pure
// What staff enter to correct or count a shelf.
import { z } from "zod";

const Reason = z
  .string()
  .trim()
  .min(1, "Say why, so that others understand it later.")
  .max(200, "Use at most 200 characters.")
  .refine((reason) => !reason.includes("\u0000"), "This contains a character that can't be stored.");

const place = { variantId: z.uuid(), locationId: z.uuid("Choose a location.") };

export const AdjustStock = z.object({
  ...place,
  kind: z.enum(["adjustment", "damage"]).default("adjustment"),
  /** Units found (+) or gone (−). */
  quantity: z
    .number()
    .int("Enter a whole number.")
    .min(-1_000_000, "Enter at most 1,000,000.")
    .max(1_000_000, "Enter at most 1,000,000.")
    .refine((quantity) => quantity !== 0, "Enter how many units more (+) or fewer (−)."),
  reason: Reason,
});
export type AdjustStock = z.input<typeof AdjustStock>;

export const CountStock = z.object({
  ...place,
  counted: z
    .number()
    .int("Enter a whole number.")
    .min(0, "Enter 0 or more.")
    .max(1_000_000, "Enter at most 1,000,000."),
  /** What the screen showed as on hand, null when the variant was not stocked here. */
  seen: z.number().int().nullable().optional(),
  reason: Reason.default("Count"),
});
export type CountStock = z.input<typeof CountStock>;
