// Reads what is offered instead of something: for staff as it was set, for shoppers what can be had now.
import { sql } from "drizzle-orm";
import { type Db, getDb, type Tx } from "@/db/client";
import { idsOf } from "@/db/rows";
import { type Actor, authorize } from "@/domain/actor";
import { isId } from "@/lib/id";

export type SubstituteName = { variantId: string; title: string; variantTitle: string; sku: string };

/** What staff set for a variant alone, and for all of its product. */
export async function getSubstitutes(
  actor: Actor,
  variantId: string,
): Promise<{ own: SubstituteName[]; ofProduct: SubstituteName[] }> {
  authorize(actor, "admin.view");
  if (!isId(variantId)) return { own: [], ofProduct: [] };
  const rows = await getDb().execute<SubstituteName & { isOwn: boolean }>(sql`
    select variant.id as "variantId", product.title, variant.title as "variantTitle", variant.sku,
      substitute.variant_id is not null as "isOwn"
    from substitutes substitute
    join variants variant on variant.id = substitute.substitute_id
    join products product on product.id = variant.product_id
    where substitute.variant_id = ${variantId}::uuid
      or substitute.product_id = (select product_id from variants where id = ${variantId}::uuid)
    order by substitute.position, variant.id`);
  const named = rows.map(({ isOwn, ...name }) => ({ isOwn, name }));
  return {
    own: named.filter((row) => row.isOwn).map((row) => row.name),
    ofProduct: named.filter((row) => !row.isOwn).map((row) => row.name),
  };
}

export type Substitute = {
  variantId: string;
  /** The variant that it is offered instead of. */
  insteadOf: string;
  productId: string;
  handle: string;
  title: string;
  variantTitle: string;
  imageUrl: string | null;
  priceMinor: number;
  isDiscontinued: boolean;
};

/** What is offered instead of these variants, the best first: a variant's own list before its product's. Active products only. */
export async function readSubstitutes(db: Db | Tx, variantIds: string[]): Promise<Substitute[]> {
  if (variantIds.length === 0) return [];
  const rows = await db.execute<Substitute>(sql`
    select variant.id as "variantId", asked.id as "insteadOf", product.id as "productId", product.handle, product.title,
      case when cardinality(variant.option_values) = 0 then '' else variant.title end as "variantTitle",
      coalesce(own_image.url, first_image.url) as "imageUrl", variant.price_minor::float8 as "priceMinor",
      variant.discontinued_at is not null as "isDiscontinued"
    from variants asked
    join substitutes substitute on substitute.variant_id = asked.id or substitute.product_id = asked.product_id
    join variants variant on variant.id = substitute.substitute_id
    join products product on product.id = variant.product_id and product.status = 'active'
    left join product_images own_image on own_image.id = variant.image_id
    left join lateral (select url from product_images image where image.product_id = product.id
      order by image.position, image.id limit 1) first_image on true
    where asked.id = any(${idsOf(variantIds)}) and variant.id <> asked.id
    order by substitute.variant_id is null, substitute.position, variant.id`);
  const seen = new Set<string>();
  return rows.filter(({ insteadOf, variantId }) => {
    const pair = `${insteadOf} ${variantId}`;
    return !seen.has(pair) && seen.add(pair);
  });
}
