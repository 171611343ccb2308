// What happens when staff decide whether something may be backordered, for whom, up to how many units and until when.
import { sql } from "drizzle-orm";
import { z } from "zod";
import { type Tx, transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { rebalance } from "@/domain/allocation/rebalance";
import { recordEvent } from "@/domain/events/record";
import { lockVariants } from "@/domain/stock/levels";
import { getSettings } from "@/domain/store/settings";
import { markPagesStale } from "@/domain/store/stale-pages";
import { now } from "@/lib/clock";
import { isDay } from "@/lib/day";
import { Refusal } from "@/lib/refusal";
import { type PolicyPlace, putPolicies, removePolicy } from "./policies";

const Terms = z.object({
  isAllowed: z.boolean(),
  /** Null is unlimited, 0 is none. */
  maxOpenUnits: z.number().int().min(0, "Write 0 or more units.").max(100_000_000).nullable().default(null),
  untilDay: z.string().refine(isDay, "Write a day like 2026-06-12.").nullable().default(null),
  maxWaitDays: z.number().int().min(0, "Write 0 or more days.").max(3650).nullable().default(null),
  sellsOnLeadTime: z.boolean().default(false),
  /** Units of one variant in one order, and of one customer in all. Null is no limit; what nobody may order is switched off instead. */
  perOrderAtMost: limit(),
  perCustomerAtMost: limit(),
});

function limit() {
  const words = "Write 1 or more units, or leave it empty for no limit.";
  return z.number({ error: words }).int(words).min(1, words).max(100_000_000, words).nullable().default(null);
}

export const SetPolicy = z.object({
  /** What it is set on; exactly one, or none for the whole store. */
  categoryId: z.uuid().nullable().default(null),
  tag: z
    .string()
    .trim()
    .min(1, "Write the tag.")
    .max(255, "A tag has at most 255 characters.")
    .nullable()
    .default(null),
  productId: z.uuid().nullable().default(null),
  variantId: z.uuid().nullable().default(null),
  audience: z.enum(["everyone", "consumers", "businesses", "company"]).default("everyone"),
  companyId: z.uuid().nullable().default(null),
  /** Null: wherever is ordered. */
  channel: z.enum(["storefront", "staff"]).nullable().default(null),
  /** Null takes the policy away: the next wider one holds again. */
  terms: Terms.nullable(),
});

/**
 * Refused: more than one thing to set it on, a company without its id (or the reverse), something that no longer exists.
 * Lines that wait without a supply get their new days in the same transaction.
 */
export async function setPolicy(actor: Actor, input: z.input<typeof SetPolicy>): Promise<void> {
  authorize(actor, "policy.change");
  const { terms, ...place } = SetPolicy.parse(input);
  checkPlace(place);
  await transaction(async (tx) => {
    const at = now();
    const settings = await getSettings(tx);
    await checkExists(tx, place);
    const waiting = await waitingVariants(tx, place);
    await lockVariants(tx, waiting);
    if (terms) await putPolicies(tx, [{ ...place, ...terms }], at);
    else if (!(await removePolicy(tx, place)))
      throw new Refusal("not_found", "There is no such policy to take away.");
    const eventId = await recordEvent(tx, actor, {
      name: "policy.changed",
      at,
      variantId: place.variantId ?? undefined,
      data: { ...place, terms },
    });
    await rebalance(tx, { variantIds: waiting, settings, event: { id: eventId, at } });
    await markPagesStale(tx, place.productId ? { productIds: [place.productId] } : "store");
  });
}

function checkPlace(place: PolicyPlace): void {
  const set = [place.categoryId, place.tag, place.productId, place.variantId].filter((id) => id !== null);
  if (set.length > 1)
    throw new Refusal(
      "invalid",
      "Set a policy on one category, one tag, one product or one variant, or on the store.",
    );
  if ((place.audience === "company") !== (place.companyId !== null))
    throw new Refusal("invalid", "Choose the company that this policy is for.", "companyId");
}

async function checkExists(tx: Tx, place: PolicyPlace): Promise<void> {
  const [found] = await tx.execute<{ exists: boolean }>(sql`
    select (${place.categoryId}::uuid is null or exists (select 1 from categories where id = ${place.categoryId}::uuid))
      and (${place.productId}::uuid is null or exists (select 1 from products where id = ${place.productId}::uuid))
      and (${place.variantId}::uuid is null or exists (select 1 from variants where id = ${place.variantId}::uuid))
      and (${place.companyId}::uuid is null or exists (select 1 from companies where id = ${place.companyId}::uuid)) as exists`);
  if (!found?.exists) throw new Refusal("not_found", "What this policy is set on is no longer here.");
}

/** Those below this place with units that no supply is known for: only their days can change. */
async function waitingVariants(tx: Tx, place: PolicyPlace): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    select position.variant_id as id from stock_positions position
    join variants variant on variant.id = position.variant_id
    join products product on product.id = variant.product_id
    where position.unpegged > 0
      and (${place.variantId}::uuid is null or variant.id = ${place.variantId}::uuid)
      and (${place.productId}::uuid is null or product.id = ${place.productId}::uuid)
      and (${place.tag}::text is null or product.tags @> array[${place.tag}::text])
      and (${place.categoryId}::uuid is null or product.category_id = ${place.categoryId}::uuid)`);
  return rows.map((row) => row.id);
}
