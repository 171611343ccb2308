// pure
// What staff enter to move units from one of their places to another.
import { z } from "zod";
import { DayInput, SupplyQuantity } from "@/domain/purchasing/purchase-order-input";

const Reason = z.string().trim().min(1, "Say why.").max(300, "Use at most 300 characters.");

export const PlanTransfer = z
  .object({
    fromLocationId: z.uuid("Choose where the units lie now."),
    locationId: z.uuid("Choose where they go."),
    expectedOn: DayInput,
    note: z
      .string()
      .trim()
      .max(500, "Use at most 500 characters.")
      .refine((note) => !note.includes("\u0000"), "This contains a character that can't be stored.")
      .default(""),
    lines: z
      .array(z.object({ variantId: z.uuid(), quantity: SupplyQuantity }))
      .min(1, "Add at least one product.")
      .max(500, "Use at most 500 lines for one transfer."),
  })
  .refine((transfer) => transfer.fromLocationId !== transfer.locationId, {
    message: "Choose another place than where the units lie.",
    path: ["locationId"],
  });
export type PlanTransfer = z.input<typeof PlanTransfer>;

export const DispatchTransfer = z.object({
  transferId: z.uuid(),
  /** When they arrive. */
  expectedOn: DayInput,
  /** What really left, by line; 0 leaves a line out. */
  lines: z
    .array(
      z.object({
        lineId: z.uuid(),
        quantity: z
          .number()
          .int("Enter a whole number.")
          .min(0, "Enter 0 or more.")
          .max(1_000_000, "Enter at most 1,000,000."),
      }),
    )
    .min(1, "Enter how many units leave.")
    .refine(
      (lines) => new Set(lines.map(({ lineId }) => lineId)).size === lines.length,
      "One line is here twice.",
    ),
});
export type DispatchTransfer = z.input<typeof DispatchTransfer>;

export const CancelTransfer = z.object({ transferId: z.uuid(), reason: Reason });
export type CancelTransfer = z.input<typeof CancelTransfer>;

export const CloseTransfer = z.object({
  transferId: z.uuid(),
  /** What became of the units that never arrived: they are gone, or they never left. */
  outcome: z.string().pipe(z.enum(["lost", "returned"], "Say what became of them.")),
  reason: Reason,
});
export type CloseTransfer = z.input<typeof CloseTransfer>;
