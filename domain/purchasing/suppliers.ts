// Those who deliver to this shop, and which of its products come from whom.
import type { Tx } from "@/db/client";
import { suppliers, supplierVariants } from "@/db/schema/purchasing";
import { newId } from "@/lib/id";
import { Refusal } from "@/lib/refusal";

export type NewSupplier = { name: string; email: string; leadTimeDays: number };

/** Adds a supplier and gives its id; a name that is taken is refused. */
export async function insertSupplier(tx: Tx, supplier: NewSupplier): Promise<string> {
  const [added] = await tx
    .insert(suppliers)
    .values({ id: newId(), ...supplier })
    .onConflictDoNothing({ target: suppliers.name })
    .returning({ id: suppliers.id });
  if (!added) throw new Refusal("conflict", "There is a supplier with this name already.", "name");
  return added.id;
}

/** These products can be had from this supplier, so that its lead time counts for them. */
export async function assignVariants(tx: Tx, supplierId: string, variantIds: string[]): Promise<void> {
  if (variantIds.length === 0) return;
  await tx
    .insert(supplierVariants)
    .values(variantIds.map((variantId) => ({ supplierId, variantId })))
    .onConflictDoNothing();
}
