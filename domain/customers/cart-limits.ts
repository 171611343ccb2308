// How many of a variant can be ordered right now, whatever lies in the cart: said before it is put there.
import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { products, variants } from "@/db/schema/catalog";
import { availabilityByVariant } from "@/domain/catalog/availability-by-variant";
import { noLimits } from "@/domain/catalog/policy";
import { refuseOverLimits } from "@/domain/orders/limits";
import { dayRules } from "@/domain/promises/day-rules";
import { partsFor } from "@/domain/promises/line-truth";
import type { StoreSettings } from "@/domain/store/settings-schema";
import { Refusal } from "@/lib/refusal";
import { cartWords } from "@/messages/cart";
import { withOwnHolds } from "./own-holds";

/** Refuses a quantity that nobody could be promised; the sentence says how many can be. */
export async function refuseUnsellable(
  tx: Tx,
  settings: StoreSettings,
  line: { cartId: string; variantId: string; quantity: number },
  now: Date,
): Promise<void> {
  const [variant] = await tx
    .select({ title: products.title, status: products.status, discontinuedAt: variants.discontinuedAt })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .where(eq(variants.id, line.variantId));
  if (variant?.status !== "active") throw new Refusal("not_found", cartWords().refusals.notHere);
  const found = await availabilityByVariant(
    tx,
    [{ id: line.variantId, isDiscontinued: variant.discontinuedAt !== null }],
    { rules: dayRules(settings, now), locale: settings.locale },
  );
  const limits = found.get(line.variantId)?.limits ?? noLimits;
  refuseOverLimits(limits, { title: variant.title, quantity: line.quantity, has: 0 }, "quantity");
  const buckets = await withOwnHolds(
    tx,
    line.cartId,
    now,
    new Map([[line.variantId, found.get(line.variantId)?.buckets ?? []]]),
  );
  const { unsellable } = partsFor(line.quantity, buckets.get(line.variantId) ?? []);
  if (unsellable === 0) return;
  const sellable = line.quantity - unsellable;
  throw new Refusal(
    "conflict",
    sellable === 0 ? cartWords().refusals.noDay : cartWords().refusals.onlySome(sellable),
    "quantity",
  );
}
