// Those who deliver to this shop, and which of its products come from whom.
import { and, eq, ne } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { supplierClosures, suppliers, supplierVariants } from "@/db/schema/purchasing";
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

/** Keeps its terms still while they are changed. */
export async function lockSupplier(tx: Tx, supplierId: string): Promise<{ name: string }> {
  const [supplier] = await tx
    .select({ name: suppliers.name })
    .from(suppliers)
    .where(eq(suppliers.id, supplierId))
    .for("no key update");
  if (!supplier) throw new Refusal("not_found", "There is no such supplier.");
  return supplier;
}

/** Refuses a name that another supplier has. */
export async function updateSupplier(
  tx: Tx,
  supplierId: string,
  terms: Omit<typeof suppliers.$inferInsert, "id">,
): Promise<void> {
  const namesakes = await tx
    .select({ id: suppliers.id })
    .from(suppliers)
    .where(and(eq(suppliers.name, terms.name), ne(suppliers.id, supplierId)));
  if (namesakes.length > 0)
    throw new Refusal("conflict", "There is a supplier with this name already.", "name");
  await tx.update(suppliers).set(terms).where(eq(suppliers.id, supplierId));
}

export async function insertClosure(tx: Tx, closure: typeof supplierClosures.$inferInsert): Promise<void> {
  await tx.insert(supplierClosures).values(closure);
}

export async function deleteClosure(tx: Tx, supplierId: string, closureId: string): Promise<void> {
  const gone = await tx
    .delete(supplierClosures)
    .where(and(eq(supplierClosures.id, closureId), eq(supplierClosures.supplierId, supplierId)))
    .returning({ id: supplierClosures.id });
  if (gone.length === 0) throw new Refusal("not_found", "These days were removed already.");
}

export async function putSupplierVariant(tx: Tx, terms: typeof supplierVariants.$inferInsert): Promise<void> {
  await tx
    .insert(supplierVariants)
    .values(terms)
    .onConflictDoUpdate({ target: [supplierVariants.variantId, supplierVariants.supplierId], set: terms });
}

export async function deleteSupplierVariant(tx: Tx, supplierId: string, variantId: string): Promise<void> {
  const gone = await tx
    .delete(supplierVariants)
    .where(and(eq(supplierVariants.supplierId, supplierId), eq(supplierVariants.variantId, variantId)))
    .returning({ variantId: supplierVariants.variantId });
  if (gone.length === 0) throw new Refusal("not_found", "This product was removed already.");
}
