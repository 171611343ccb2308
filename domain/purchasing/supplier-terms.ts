// What was agreed with a supplier about money: its currency and the price of each product.
import { eq } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { suppliers, supplierVariants } from "@/db/schema/purchasing";
import { Refusal } from "@/lib/refusal";

export type SupplierTerms = {
  name: string;
  email: string;
  currency: string | null;
  /** By variant id, in minor units. */
  unitCosts: Map<string, number>;
};

export async function getSupplierTerms(db: Db | Tx, supplierId: string): Promise<SupplierTerms> {
  const [supplier] = await db
    .select({ name: suppliers.name, email: suppliers.email, currency: suppliers.currency })
    .from(suppliers)
    .where(eq(suppliers.id, supplierId));
  if (!supplier) throw new Refusal("invalid", "Choose a supplier that is in the list.", "supplierId");
  const costs = await db
    .select({ variantId: supplierVariants.variantId, unitCostMinor: supplierVariants.unitCostMinor })
    .from(supplierVariants)
    .where(eq(supplierVariants.supplierId, supplierId));
  const unitCosts = new Map(
    costs.flatMap(({ variantId, unitCostMinor }) =>
      unitCostMinor === null ? [] : [[variantId, unitCostMinor]],
    ),
  );
  return { ...supplier, unitCosts };
}
