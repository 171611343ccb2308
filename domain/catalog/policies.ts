// Writes backorder policies: whether orders are taken for what is not on hand, set for the store, a category, a tag, a product or a variant.
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
    tag: policy.tag,
    product_id: policy.productId,
    variant_id: policy.variantId,
    audience: policy.audience,
    company_id: policy.companyId,
    channel: policy.channel,
    is_allowed: policy.isAllowed,
    max_open_units: policy.maxOpenUnits,
    until_day: policy.untilDay,
    max_wait_days: policy.maxWaitDays,
    sells_on_lead_time: policy.sellsOnLeadTime,
    per_order_at_most: policy.perOrderAtMost,
    per_customer_at_most: policy.perCustomerAtMost,
  }));
  await tx.execute(sql`
    insert into backorder_policies (id, category_id, tag, product_id, variant_id, audience, company_id, channel,
      is_allowed, max_open_units, until_day, max_wait_days, sells_on_lead_time, per_order_at_most, per_customer_at_most,
      updated_at)
    select id, category_id, tag, product_id, variant_id, audience, company_id, channel, is_allowed, max_open_units,
      until_day, max_wait_days, sells_on_lead_time, per_order_at_most, per_customer_at_most, ${at(moment)}
    from ${rowsOf(rows)} as row(id uuid, category_id uuid, tag text, product_id uuid, variant_id uuid, audience text,
      company_id uuid, channel text, is_allowed boolean, max_open_units int, until_day date, max_wait_days int,
      sells_on_lead_time boolean, per_order_at_most int, per_customer_at_most int)
    on conflict (category_id, tag, product_id, variant_id, audience, company_id, channel) do update set
      is_allowed = excluded.is_allowed, max_open_units = excluded.max_open_units, until_day = excluded.until_day,
      max_wait_days = excluded.max_wait_days, sells_on_lead_time = excluded.sells_on_lead_time,
      per_order_at_most = excluded.per_order_at_most, per_customer_at_most = excluded.per_customer_at_most,
      updated_at = excluded.updated_at`);
}

export type PolicyPlace = Pick<
  PolicyRow,
  "categoryId" | "tag" | "productId" | "variantId" | "audience" | "companyId" | "channel"
>;

/** Takes a policy away, so that the next wider one holds. False when there was none. */
export async function removePolicy(tx: Tx, place: PolicyPlace): Promise<boolean> {
  const removed = await tx.execute(sql`
    delete from backorder_policies
    where category_id is not distinct from ${place.categoryId}::uuid
      and tag is not distinct from ${place.tag}::text
      and product_id is not distinct from ${place.productId}::uuid
      and variant_id is not distinct from ${place.variantId}::uuid
      and audience = ${place.audience} and company_id is not distinct from ${place.companyId}::uuid
      and channel is not distinct from ${place.channel}::text
    returning id`);
  return removed.length > 0;
}
