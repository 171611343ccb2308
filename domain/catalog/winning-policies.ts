// Reads which backorder policy holds for each of some variants.
import { sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { idsOf } from "@/db/rows";
import { type Buyer, type Channel, type PolicyRow, winningPolicy } from "./policy";

/** Of a row of backorder_policies, by the names of PolicyRow. */
export const policyColumns = sql.raw(`category_id as "categoryId", tag, product_id as "productId",
  variant_id as "variantId", audience, company_id as "companyId", channel, is_allowed as "isAllowed",
  max_open_units as "maxOpenUnits", until_day::text as "untilDay", max_wait_days as "maxWaitDays",
  sells_on_lead_time as "sellsOnLeadTime", per_order_at_most as "perOrderAtMost",
  per_customer_at_most as "perCustomerAtMost"`);

/** The winning row by variant id; a variant for which none was ever set is not in the map. */
export async function winningPolicies(
  db: Db | Tx,
  variantIds: string[],
  buyer: Buyer,
  channel: Channel = "storefront",
): Promise<Map<string, PolicyRow>> {
  const winners = new Map<string, PolicyRow>();
  for (const [variantId, candidates] of await policyCandidates(db, variantIds)) {
    const winner = winningPolicy(candidates, buyer, channel);
    if (winner) winners.set(variantId, winner);
  }
  return winners;
}

export type Candidate = PolicyRow & { customerHas: number };

/**
 * The rows among which one wins, by variant id.
 * Each scope is looked up by its own index: one join with "or" between them would compare every policy with every variant.
 * With an address each row that limits a customer also says how many they ordered and didn't cancel: read under the
 * variants' locks it counts their other order of the same moment too.
 */
export async function policyCandidates(
  db: Db | Tx,
  variantIds: string[],
  email: string | null = null,
): Promise<Map<string, Candidate[]>> {
  const rows = await db.execute<Candidate & { forVariant: string }>(sql`
    with wanted as (
      select variant.id, variant.product_id, product.category_id, product.tags
      from variants variant join products product on product.id = variant.product_id
      where variant.id = any(${idsOf(variantIds)})
    ), candidates as (
      select wanted.id as for_variant, policy.* from wanted join backorder_policies policy on policy.variant_id = wanted.id
      union all
      select wanted.id, policy.* from wanted join backorder_policies policy on policy.product_id = wanted.product_id
      union all
      select wanted.id, policy.* from wanted join backorder_policies policy on policy.category_id = wanted.category_id
      union all
      select wanted.id, policy.* from wanted cross join lateral unnest(wanted.tags) as product_tag
        join backorder_policies policy on policy.tag = product_tag
      union all
      select wanted.id, policy.* from wanted join backorder_policies policy
        on policy.category_id is null and policy.tag is null and policy.product_id is null and policy.variant_id is null
    )
    select for_variant as "forVariant", ${policyColumns},
      case when per_customer_at_most is null or ${email}::text is null then 0 else (
        select coalesce(sum(line.quantity - line.cancelled), 0)::int from customers customer
        join orders placed on placed.customer_id = customer.id
        join order_lines line on line.order_id = placed.id
        where customer.email = ${email}::text and line.variant_id = for_variant) end as "customerHas"
    from candidates`);
  return Map.groupBy(rows, (row) => row.forVariant);
}

/** What holds for everyone wherever nothing closer was set; undefined when the store never set a policy. */
export async function findStoreTerms(db: Db | Tx): Promise<PolicyRow | undefined> {
  const rows = await db.execute<PolicyRow>(sql`
    select ${policyColumns} from backorder_policies
    where category_id is null and tag is null and product_id is null and variant_id is null`);
  return winningPolicy(rows, { kind: "everyone" });
}
