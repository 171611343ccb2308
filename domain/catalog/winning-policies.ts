// Reads which backorder policy holds for each of some variants.
import { sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { idsOf } from "@/db/rows";
import { type Buyer, type PolicyRow, winningPolicy } from "./policy";

/** The winning row by variant id; a variant for which none was ever set is not in the map. */
export async function winningPolicies(
  db: Db | Tx,
  variantIds: string[],
  buyer: Buyer,
): Promise<Map<string, PolicyRow>> {
  const rows = await db.execute<PolicyRow & { forVariant: string }>(sql`
    select variant.id as "forVariant", policy.category_id as "categoryId", policy.product_id as "productId",
      policy.variant_id as "variantId", policy.audience, policy.company_id as "companyId",
      policy.is_allowed as "isAllowed", policy.max_open_units as "maxOpenUnits", policy.until_day::text as "untilDay",
      policy.max_wait_days as "maxWaitDays", policy.sells_on_lead_time as "sellsOnLeadTime"
    from variants variant
    join products product on product.id = variant.product_id
    join backorder_policies policy on
      policy.variant_id = variant.id or policy.product_id = product.id or policy.category_id = product.category_id
      or num_nonnulls(policy.category_id, policy.product_id, policy.variant_id) = 0
    where variant.id = any(${idsOf(variantIds)})`);
  const winners = new Map<string, PolicyRow>();
  for (const [variantId, candidates] of Map.groupBy(rows, (row) => row.forVariant)) {
    const winner = winningPolicy(candidates, buyer);
    if (winner) winners.set(variantId, winner);
  }
  return winners;
}
