// pure
// What staff enter to order from a supplier, to change or send it, to move the day, to call the rest off.
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

const Note = z
  .string()
  .trim()
  .max(500, "Use at most 500 characters.")
  .refine((note) => !note.includes("\u0000"), "This contains a character that can't be stored.")
  .default("");

const OrderedLine = z.object({
  variantId: z.uuid(),
  quantity: SupplyQuantity,
  /** When these units come on another day than the order as a whole. */
  expectedOn: DayInput.nullable().default(null),
  /** In minor units; left out, what the supplier's terms say. */
  unitCostMinor: z.number().int().min(0).nullable().default(null),
});

const lines = z
  .array(OrderedLine)
  .min(1, "Add at least one product.")
  .max(500, "Use at most 500 lines for one purchase order.");

export const CreatePurchaseOrder = z.object({
  supplierId: z.uuid("Choose a supplier."),
  locationId: z.uuid("Choose where it is delivered."),
  expectedOn: DayInput,
  note: Note,
  lines,
  /** A draft is on nobody's way; ordered, its units are incoming from now on. */
  isDraft: z.boolean().default(false),
  /** Whether the supplier gets it by mail, when there is an address. */
  byMail: z.boolean().default(true),
});
export type CreatePurchaseOrder = z.input<typeof CreatePurchaseOrder>;

/** The newest event that was shown with what somebody decides about: when another came since, they look again. */
const Seen = z.uuid().optional();

export const ChangePurchaseOrder = z.object({
  purchaseOrderId: z.uuid(),
  seen: Seen,
  /** A draft may go to another supplier; what was sent may not. */
  supplierId: z.uuid("Choose a supplier.").optional(),
  expectedOn: DayInput,
  note: Note,
  lines: z
    .array(OrderedLine.extend({ /** Left out for a product that is added. */ lineId: z.uuid().optional() }))
    .min(1, "Keep at least one product, or cancel the purchase order.")
    .max(500, "Use at most 500 lines for one purchase order."),
  byMail: z.boolean().default(true),
});
export type ChangePurchaseOrder = z.input<typeof ChangePurchaseOrder>;

export const SendPurchaseOrder = z.object({
  purchaseOrderId: z.uuid(),
  seen: Seen,
  byMail: z.boolean().default(true),
});
export type SendPurchaseOrder = z.input<typeof SendPurchaseOrder>;

export const ConfirmPurchaseOrder = z.object({ purchaseOrderId: z.uuid(), seen: Seen });
export type ConfirmPurchaseOrder = z.input<typeof ConfirmPurchaseOrder>;

/** The whole of it, or only the lines named. */
export const MovePurchaseOrder = z.object({
  purchaseOrderId: z.uuid(),
  expectedOn: DayInput,
  lineIds: z.array(z.uuid()).max(500).default([]),
});
export type MovePurchaseOrder = z.input<typeof MovePurchaseOrder>;

export const CancelPurchaseOrder = z.object({
  purchaseOrderId: z.uuid(),
  seen: Seen,
  byMail: z.boolean().default(true),
  reason: z.string().trim().min(1, "Say why.").max(300, "Use at most 300 characters."),
});
export type CancelPurchaseOrder = z.input<typeof CancelPurchaseOrder>;
