// pure
// What staff send when they turn proposals into drafts: from whom, where to, how many, and what they were shown.
import { z } from "zod";

const Quantity = z
  .number()
  .int("Enter a whole number.")
  .min(0, "Enter 0 or more.")
  .max(1_000_000, "Enter at most 1,000,000.");

export const DraftProposals = z.object({
  /** Made when the page is shown: sending it twice drafts once. */
  draftingKey: z.uuid(),
  locationId: z.uuid("Choose where it is delivered."),
  orders: z
    .array(
      z.object({
        supplierId: z.uuid(),
        lines: z.array(
          z.object({
            variantId: z.uuid(),
            /** 0 leaves the product out. */
            quantity: Quantity,
            /** What the page said is needed. */
            needed: z.number().int().min(0),
          }),
        ),
      }),
    )
    .min(1, "Choose at least one supplier.")
    .max(200)
    .refine(
      (orders) =>
        isEachOnce(orders.map(({ supplierId }) => supplierId)) &&
        isEachOnce(orders.flatMap(({ lines }) => lines.map(({ variantId }) => variantId))),
      "One product or supplier is here twice. Load the page again.",
    ),
});
export type DraftProposals = z.input<typeof DraftProposals>;

function isEachOnce(ids: string[]): boolean {
  return new Set(ids).size === ids.length;
}
