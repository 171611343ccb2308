// Before a rule is set or taken away: how many products could no longer be ordered, and how many could from now on.
import { sql } from "drizzle-orm";
import type { z } from "zod";
import { getDb } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { dayRules } from "@/domain/promises/day-rules";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { availabilityByVariant } from "./availability-by-variant";
import type { PolicyPlace } from "./policies";
import { type Buyer, type PolicyRow, winningPolicy } from "./policy";
import { SetPolicy } from "./set-policy-input";
import { policyCandidates } from "./winning-policies";

export type PolicyPreview = { gained: number; lost: number; products: number; isPart: boolean };

const variantsAtMost = 5000;

/** For those buyers that the rule is for. Of a wide rule the first 5,000 variants are looked at, and `isPart` says so. */
export async function previewPolicy(actor: Actor, input: z.input<typeof SetPolicy>): Promise<PolicyPreview> {
  authorize(actor, "policy.change");
  const { terms, ...place } = SetPolicy.parse(input);
  const db = getDb();
  const settings = await getSettings(db);
  const variants = await variantsUnder(place);
  const looked = variants.slice(0, variantsAtMost);
  const candidates = await policyCandidates(
    db,
    looked.map(({ id }) => id),
  );
  const buyer = buyerOf(place);
  const before = new Map<string, PolicyRow>();
  const after = new Map<string, PolicyRow>();
  for (const { id } of looked) {
    const rows = candidates.get(id) ?? [];
    const others = rows.filter((row) => !isAt(row, place));
    const held = winningPolicy(rows, buyer, place.channel ?? "storefront");
    const holds = winningPolicy(
      terms ? [...others, { ...place, ...terms }] : others,
      buyer,
      place.channel ?? "storefront",
    );
    if (held) before.set(id, held);
    if (holds) after.set(id, holds);
  }
  const style = { rules: dayRules(settings, now()), locale: settings.locale, buyer };
  const was = await orderable(looked, { ...style, policies: before });
  const willBe = await orderable(looked, { ...style, policies: after });
  return {
    gained: [...willBe].filter((id) => !was.has(id)).length,
    lost: [...was].filter((id) => !willBe.has(id)).length,
    products: new Set(looked.map(({ productId }) => productId)).size,
    isPart: variants.length > variantsAtMost,
  };
}

type Looked = { id: string; productId: string; isDiscontinued: boolean };

/** The products of which at least one variant can be ordered. */
async function orderable(
  variants: Looked[],
  style: Parameters<typeof availabilityByVariant>[2],
): Promise<Set<string>> {
  const found = await availabilityByVariant(getDb(), variants, style);
  return new Set(
    variants.filter(({ id }) => (found.get(id)?.buckets.length ?? 0) > 0).map(({ productId }) => productId),
  );
}

function buyerOf({ audience, companyId }: PolicyPlace): Buyer {
  if (audience === "consumers") return { kind: "consumer" };
  if (audience === "businesses") return { kind: "business", companyId: "" };
  return audience === "company" ? { kind: "business", companyId: companyId ?? "" } : { kind: "everyone" };
}

function isAt(row: PolicyRow, place: PolicyPlace): boolean {
  return (
    row.categoryId === place.categoryId &&
    row.tag === place.tag &&
    row.productId === place.productId &&
    row.variantId === place.variantId &&
    row.audience === place.audience &&
    row.companyId === place.companyId &&
    row.channel === place.channel
  );
}

async function variantsUnder(place: PolicyPlace): Promise<Looked[]> {
  return getDb().execute<Looked>(sql`
    select variant.id, variant.product_id as "productId", variant.discontinued_at is not null as "isDiscontinued"
    from variants variant join products product on product.id = variant.product_id
    where product.status = 'active'
      and (${place.variantId}::uuid is null or variant.id = ${place.variantId}::uuid)
      and (${place.productId}::uuid is null or product.id = ${place.productId}::uuid)
      and (${place.tag}::text is null or product.tags @> array[${place.tag}::text])
      and (${place.categoryId}::uuid is null or product.category_id = ${place.categoryId}::uuid)
    order by variant.id limit ${variantsAtMost + 1}`);
}
