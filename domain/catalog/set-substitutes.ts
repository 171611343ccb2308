// What happens when staff say what to offer instead of something that isn't in stock.
import { sql } from "drizzle-orm";
import { z } from "zod";
import { type Tx, transaction } from "@/db/client";
import { idsOf } from "@/db/rows";
import { type Actor, authorize } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { markPagesStale } from "@/domain/store/stale-pages";
import { now } from "@/lib/clock";
import { Refusal } from "@/lib/refusal";
import { replaceSubstitutes, type SubstitutedThing } from "./substitutes";

const atMost = 8;

export const SetSubstitutes = z.object({
  /** The variant whose page is looked at. */
  variantId: z.uuid(),
  /** Whether they are offered for all variants of its product, or for this one alone. */
  isForProduct: z.boolean().default(false),
  /** In the order in which they are offered; none takes the list away. */
  substituteIds: z.array(z.uuid()).max(atMost, `Offer ${atMost} things at most.`),
});

/** Refused: the same thing twice, the thing itself (or another variant of its product, for a product), what is no longer here. */
export async function setSubstitutes(actor: Actor, input: z.input<typeof SetSubstitutes>): Promise<void> {
  authorize(actor, "catalog.change");
  const { variantId, isForProduct, substituteIds } = SetSubstitutes.parse(input);
  if (new Set(substituteIds).size !== substituteIds.length)
    throw new Refusal("invalid", "Name each substitute once.", "substituteIds");
  await transaction(async (tx) => {
    const productId = await productOf(tx, variantId);
    await refuseItself(tx, { variantId, productId, isForProduct, substituteIds });
    const thing: SubstitutedThing = isForProduct
      ? { productId, variantId: null }
      : { productId: null, variantId };
    await replaceSubstitutes(tx, thing, substituteIds);
    await recordEvent(tx, actor, {
      name: "substitutes.set",
      at: now(),
      variantId,
      data: { isForProduct, substituteIds, count: substituteIds.length },
    });
    await markPagesStale(tx, { productIds: [productId] });
  });
}

async function productOf(tx: Tx, variantId: string): Promise<string> {
  const [row] = await tx.execute<{ productId: string }>(
    sql`select product_id as "productId" from variants where id = ${variantId}::uuid`,
  );
  if (!row) throw new Refusal("not_found", "There is no such product.");
  return row.productId;
}

type Wanted = z.output<typeof SetSubstitutes> & { productId: string };

async function refuseItself(
  tx: Tx,
  { variantId, productId, isForProduct, substituteIds }: Wanted,
): Promise<void> {
  const found = await tx.execute<{ id: string; productId: string }>(sql`
    select id, product_id as "productId" from variants where id = any(${idsOf(substituteIds)})`);
  if (found.length !== substituteIds.length)
    throw new Refusal("not_found", "One of these products is no longer here.", "substituteIds");
  if (found.some((one) => (isForProduct ? one.productId === productId : one.id === variantId)))
    throw new Refusal("invalid", "Nothing is a substitute for itself.", "substituteIds");
}
