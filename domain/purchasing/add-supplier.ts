// A new supplier: who it is, how to reach them and how long they need.
import { z } from "zod";
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { now } from "@/lib/clock";
import { assignVariants, insertSupplier } from "./suppliers";

export const AddSupplier = z.object({
  name: z.string().trim().min(1, "Enter the supplier's name.").max(120, "A name has at most 120 characters."),
  email: z
    .string()
    .trim()
    .max(254, "An e-mail address has at most 254 characters.")
    .refine(
      (email) => email === "" || /^[^\s@]+@[^\s@]+$/.test(email),
      "Enter an e-mail address like name@example.com.",
    )
    .default(""),
  /** Business days from order to delivery, as they say. */
  leadTimeDays: z
    .number()
    .int("Enter a whole number of days.")
    .min(0, "Enter 0 or more days.")
    .max(365, "Enter at most 365 days."),
  /** What can be had from them. */
  variantIds: z.array(z.uuid()).max(10_000).default([]),
});
export type AddSupplier = z.input<typeof AddSupplier>;

/** Refused: a name that is taken (field `name`). */
export async function addSupplier(actor: Actor, input: AddSupplier): Promise<{ supplierId: string }> {
  authorize(actor, "purchasing.change");
  const { variantIds, ...supplier } = AddSupplier.parse(input);
  return transaction(async (tx) => {
    const supplierId = await insertSupplier(tx, supplier);
    await assignVariants(tx, supplierId, variantIds);
    await recordEvent(tx, actor, {
      name: "supplier.added",
      at: now(),
      data: { supplierId, name: supplier.name, leadTimeDays: supplier.leadTimeDays },
    });
    return { supplierId };
  });
}
