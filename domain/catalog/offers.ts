// Every variant that is for sale, product by product, as it is told to those who list it elsewhere.
import { sql } from "drizzle-orm";
import { getDb } from "@/db/client";
import { dayRules } from "@/domain/promises/day-rules";
import { findSettings } from "@/domain/store/settings";
import { availabilityByVariant } from "./availability-by-variant";
import { type FeedOffer, feedOffer } from "./offer-words";

export type Offer = FeedOffer & {
  id: string;
  productId: string;
  handle: string;
  title: string;
  variantTitle: string;
  descriptionHtml: string;
  vendor: string;
  sku: string;
  barcode: string;
  priceMinor: number;
  imageUrl: string | null;
  /** The product has other variants beside this one. */
  isOneOfSeveral: boolean;
};

const productsAPage = 400;

/** Page by page, so that any catalogue fits; the states are those of the product pages, by the same rule. */
export async function* readOffers(now: Date): AsyncGenerator<Offer[]> {
  const db = getDb();
  const settings = await findSettings(db);
  if (!settings) return;
  const rules = dayRules(settings, now);
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const rows = await readPage(after);
    const last = rows.at(-1);
    if (!last) return;
    after = last.productId;
    const found = await availabilityByVariant(db, rows, { rules, locale: settings.locale });
    yield rows.map(({ isDiscontinued: _, ...row }) => ({
      ...row,
      ...feedOffer(found.get(row.id) ?? { status: "out_of_stock", buckets: [] }, {
        today: rules.today,
        timeZone: settings.timeZone,
      }),
    }));
  }
}

async function readPage(after: string) {
  return getDb().execute<Omit<Offer, keyof FeedOffer> & { isDiscontinued: boolean }>(sql`
    with page as (
      select * from products where status = 'active' and id > ${after}::uuid order by id limit ${productsAPage})
    select variant.id, page.id as "productId", page.handle, page.title, variant.title as "variantTitle",
      page.description_html as "descriptionHtml", page.vendor, variant.sku, variant.barcode,
      variant.price_minor::float8 as "priceMinor", variant.discontinued_at is not null as "isDiscontinued",
      coalesce((select url from product_images where id = variant.image_id),
        (select url from product_images where product_id = page.id order by position, id limit 1)) as "imageUrl",
      count(*) over (partition by page.id) > 1 as "isOneOfSeveral"
    from page join variants variant on variant.product_id = page.id
    order by page.id, variant.position, variant.id`);
}
