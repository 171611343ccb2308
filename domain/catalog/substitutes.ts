// Writes what is offered instead of a product or a variant while it isn't in stock.
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { rowsOf } from "@/db/rows";

/** One of both: of a whole product, or of one of its variants only. */
export type SubstitutedThing = { productId: string | null; variantId: string | null };

/** Puts a whole list in the place of the one before; the order is the order in which they are offered. */
export async function replaceSubstitutes(
  tx: Tx,
  { productId, variantId }: SubstitutedThing,
  substituteIds: string[],
): Promise<void> {
  await tx.execute(sql`
    delete from substitutes
    where product_id is not distinct from ${productId}::uuid and variant_id is not distinct from ${variantId}::uuid`);
  if (substituteIds.length === 0) return;
  const rows = substituteIds.map((id, position) => ({ id, position }));
  await tx.execute(sql`
    insert into substitutes (product_id, variant_id, substitute_id, position)
    select ${productId}::uuid, ${variantId}::uuid, id, position from ${rowsOf(rows)} as row(id uuid, position int)`);
}
