// pure
// What staff enter to order from a supplier, to move the day, to call the rest off.
import { z } from "zod";
import type { PurchaseOrderState } from "@/db/schema/purchasing";
import { isDay } from "@/lib/day";

export type { PurchaseOrderState };

export const DayInput = z.string().refine(isDay, "Enter a day as YYYY-MM-DD.");

export const SupplyQuantity = z
  .number()
  .int("Enter a whole number.")
  .min(1, "Enter at least 1.")
  .max(1_000_000, "Enter at most 1,000,000.");

export const CreatePurchaseOrder = z.object({
  supplierId: z.uuid("Choose a supplier."),
  locationId: z.uuid("Choose where it is delivered."),
  expectedOn: DayInput,
  note: z
    .string()
    .trim()
    .max(500, "Use at most 500 characters.")
    .refine((note) => !note.includes("\u0000"), "This contains a character that can't be stored.")
    .default(""),
  lines: z
    .array(
      z.object({
        variantId: z.uuid(),
        quantity: SupplyQuantity,
        unitCostMinor: z.number().int().min(0).nullable().default(null),
      }),
    )
    .min(1, "Add at least one product.")
    .max(500, "Use at most 500 lines for one purchase order."),
});
export type CreatePurchaseOrder = z.input<typeof CreatePurchaseOrder>;

export const MovePurchaseOrder = z.object({ purchaseOrderId: z.uuid(), expectedOn: DayInput });
export type MovePurchaseOrder = z.input<typeof MovePurchaseOrder>;

export const CancelPurchaseOrder = z.object({
  purchaseOrderId: z.uuid(),
  reason: z.string().trim().min(1, "Say why.").max(300, "Use at most 300 characters."),
});
export type CancelPurchaseOrder = z.input<typeof CancelPurchaseOrder>;
