// The merchant says what parcels cost and where they go, which tax is in the prices, and how long units are kept for people.
import { z } from "zod";
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { putSettings } from "./changed-settings";
import { price, wholeNumber } from "./settings-fields";

export const ChangeOrdering = z.object({
  standardMinor: price,
  /** Null is never. */
  freeFromMinor: price.nullable(),
  extraParcelMinor: price,
  /** Null is everywhere. */
  countries: z
    .array(z.string().regex(/^[A-Z]{2}$/, "Write countries by their two letters, such as DE, AT."))
    .min(1, "Name at least one country, or leave it empty for all.")
    .max(249)
    .transform((codes) => [...new Set(codes)].sort())
    .nullable(),
  taxRateBasisPoints: z
    .number("Enter a percentage like 19 or 7.5.")
    .int("Use at most two digits after the point.")
    .min(0, "Enter 0 or more.")
    .max(10_000, "Enter at most 100."),
  keepUnitsHours: wholeNumber(0, 720, "hours"),
  returnDays: wholeNumber(14, 730, "days"),
  orderLinesAtMost: wholeNumber(1, 1000, "products"),
});
export type ChangeOrdering = z.input<typeof ChangeOrdering>;

/** Orders that were placed keep what they were told: their postage and tax are written on them. */
export async function changeOrdering(actor: Actor, input: ChangeOrdering): Promise<void> {
  authorize(actor, "store.change");
  const parsed = ChangeOrdering.parse(input);
  const { taxRateBasisPoints, keepUnitsHours, returnDays, orderLinesAtMost, ...shipping } = parsed;
  await transaction(async (tx) => {
    await putSettings(tx, actor, "ordering", (settings) => ({
      taxRateBasisPoints,
      shipping: { ...settings.shipping, ...shipping },
      payment: { ...settings.payment, keepUnitsHours },
      returns: { ...settings.returns, days: returnDays },
      orderLinesAtMost,
    }));
  });
}
