// Writes backorder policies: whether orders are taken for what is not on hand, set for the store, a category, a product or a variant.
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { at, rowsOf } from "@/db/rows";
import { newId } from "@/lib/id";
import type { PolicyRow } from "./policy";

/** Sets policies; one that exists for the same things and the same buyers is replaced. */
export async function putPolicies(tx: Tx, policies: PolicyRow[], moment: Date): Promise<void> {
  if (policies.length === 0) return;
  const rows = policies.map((policy) => ({
    id: newId(),
    category_id: policy.categoryId,
    product_id: policy.productId,
    variant_id: policy.variantId,
    audience: policy.audience,
    company_id: policy.companyId,
    is_allowed: policy.isAllowed,
    max_open_units: policy.maxOpenUnits,
    until_day: policy.untilDay,
    max_wait_days: policy.maxWaitDays,
    sells_on_lead_time: policy.sellsOnLeadTime,
  }));
  await tx.execute(sql`
    insert into backorder_policies (id, category_id, product_id, variant_id, audience, company_id, is_allowed,
      max_open_units, until_day, max_wait_days, sells_on_lead_time, updated_at)
    select id, category_id, product_id, variant_id, audience, company_id, is_allowed, max_open_units, until_day,
      max_wait_days, sells_on_lead_time, ${at(moment)}
    from ${rowsOf(rows)} as row(id uuid, category_id uuid, product_id uuid, variant_id uuid, audience text,
      company_id uuid, is_allowed boolean, max_open_units int, until_day date, max_wait_days int, sells_on_lead_time boolean)
    on conflict (category_id, product_id, variant_id, audience, company_id) do update set
      is_allowed = excluded.is_allowed, max_open_units = excluded.max_open_units, until_day = excluded.until_day,
      max_wait_days = excluded.max_wait_days, sells_on_lead_time = excluded.sells_on_lead_time,
      updated_at = excluded.updated_at`);
}

export type PolicyPlace = Pick<
  PolicyRow,
  "categoryId" | "productId" | "variantId" | "audience" | "companyId"
>;

/** Takes a policy away, so that the next wider one holds. False when there was none. */
export async function removePolicy(tx: Tx, place: PolicyPlace): Promise<boolean> {
  const removed = await tx.execute(sql`
    delete from backorder_policies
    where category_id is not distinct from ${place.categoryId}::uuid
      and product_id is not distinct from ${place.productId}::uuid
      and variant_id is not distinct from ${place.variantId}::uuid
      and audience = ${place.audience} and company_id is not distinct from ${place.companyId}::uuid
    returning id`);
  return removed.length > 0;
}
