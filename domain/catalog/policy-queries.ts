// Reads for staff who set backorder policies: every rule with its names, what a rule can be set on, and which one holds where.
import { type SQL, sql } from "drizzle-orm";
import { getDb } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { Refusal } from "@/lib/refusal";
import { type Buyer, type PolicyRow, rankedPolicies } from "./policy";
import { policyColumns } from "./winning-policies";

/** A rule, and what people call the things that it is set on and for. */
export type NamedPolicy = PolicyRow & { id: string; placeName: string; companyName: string };

const shownAtMost = 500;

/** The widest first; within that by name. At most 500. */
export async function listPolicies(actor: Actor): Promise<NamedPolicy[]> {
  authorize(actor, "policy.change");
  return namedPolicies(sql`true`);
}

export async function getPolicy(actor: Actor, id: string): Promise<NamedPolicy> {
  authorize(actor, "policy.change");
  const [policy] = await namedPolicies(sql`policy.id::text = ${id}`);
  if (!policy) throw new Refusal("not_found", "There is no such rule any more.");
  return policy;
}

/** Every rule that could hold for this variant and buyer, the one that wins first. */
export async function explainPolicy(
  actor: Actor,
  { variantId, buyer }: { variantId: string; buyer: Buyer },
): Promise<NamedPolicy[]> {
  authorize(actor, "policy.change");
  const named = await namedPolicies(sql`exists (
    select from variants variant join products product on product.id = variant.product_id
    where variant.id::text = ${variantId} and (policy.variant_id = variant.id or policy.product_id = product.id
      or policy.category_id = product.category_id or policy.tag = any(product.tags)
      or num_nonnulls(policy.category_id, policy.tag, policy.product_id, policy.variant_id) = 0))`);
  return rankedPolicies(named, buyer);
}

export type PolicyPlaces = {
  categories: { id: string; title: string }[];
  tags: string[];
  companies: { id: string; name: string }[];
};

/** What a rule can be set on and for, beside products. */
export async function listPolicyPlaces(actor: Actor): Promise<PolicyPlaces> {
  authorize(actor, "policy.change");
  const db = getDb();
  const [categories, tags, companies] = await Promise.all([
    db.execute<{ id: string; title: string }>(
      sql`select id, title from categories order by position, title limit 500`,
    ),
    db.execute<{ tag: string }>(sql`
      select tag from (select unnest(tags) as tag from products where status = 'active') used
      group by tag order by count(*) desc, tag limit 200`),
    db.execute<{ id: string; name: string }>(sql`select id, name from companies order by name limit 500`),
  ]);
  return { categories, tags: tags.map(({ tag }) => tag).sort(), companies };
}

export type NamedVariant = { productId: string; product: string; name: string };

/** What a variant and its product are called, for a rule that is not set yet. */
export async function findNamedVariant(actor: Actor, variantId: string): Promise<NamedVariant | undefined> {
  authorize(actor, "policy.change");
  const [found] = await getDb().execute<NamedVariant>(sql`
    select product.id as "productId", product.title as product, ${variantName} as name
    from variants variant join products product on product.id = variant.product_id
    where variant.id::text = ${variantId}`);
  return found;
}

const variantName = sql`product.title || case when variant.id is null then ''
  when variant.title in ('', 'Default Title') then ' (' || variant.sku || ')'
  else ' ' || variant.title || ' (' || variant.sku || ')' end`;

async function namedPolicies(which: SQL): Promise<NamedPolicy[]> {
  return getDb().execute<NamedPolicy>(sql`
    select policy.id, policy.*, coalesce(company.name, '') as "companyName",
      coalesce(category.title, policy.tag, ${variantName}, '') as "placeName"
    from (select id, ${policyColumns} from backorder_policies policy where ${which}) policy
    left join categories category on category.id = policy."categoryId"
    left join variants variant on variant.id = policy."variantId"
    left join products product on product.id = coalesce(policy."productId", variant.product_id)
    left join companies company on company.id = policy."companyId"
    order by num_nonnulls(policy."variantId") * 4 + num_nonnulls(policy."productId") * 3
      + num_nonnulls(policy.tag) * 2 + num_nonnulls(policy."categoryId"), "placeName", policy.audience
    limit ${shownAtMost}`);
}
