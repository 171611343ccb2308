// What happens when staff decide whether something may be backordered, for whom, up to how many units and until when.
import { sql } from "drizzle-orm";
import type { z } from "zod";
import { type Tx, transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { rebalance } from "@/domain/allocation/rebalance";
import { recordEvent } from "@/domain/events/record";
import { lockVariants } from "@/domain/stock/levels";
import { getSettings } from "@/domain/store/settings";
import { markPagesStale } from "@/domain/store/stale-pages";
import { now } from "@/lib/clock";
import { Refusal } from "@/lib/refusal";
import { type PolicyPlace, putPolicies, removePolicy } from "./policies";
import { SetPolicy } from "./set-policy-input";

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
