// A new supplier: who it is, how to reach them and how long they need.
import { z } from "zod";
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { now } from "@/lib/clock";
import { LeadTimeDays, SupplierEmail, SupplierName } from "./supplier-input";
import { assignVariants, insertSupplier } from "./suppliers";

export const AddSupplier = z.object({
  name: SupplierName,
  email: SupplierEmail.default(""),
  leadTimeDays: LeadTimeDays,
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
