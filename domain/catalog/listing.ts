// A product as a card in the shop window: what it costs from, and how the best of its variants can be had now.
import { sql } from "drizzle-orm";
import { getDb } from "@/db/client";
import { idsOf } from "@/db/rows";
import { type AvailabilityStatus, availabilityText } from "@/domain/promises/availability";
import { dayRules } from "@/domain/promises/day-rules";
import { findSettings } from "@/domain/store/settings";
import type { StoreSettings } from "@/domain/store/settings-schema";
import { availabilityByVariant } from "./availability-by-variant";
import { bestStatus } from "./best-status";

export type ProductCard = {
  id: string;
  handle: string;
  title: string;
  imageUrl: string | null;
  fromPriceMinor: number;
  hasSeveralPrices: boolean;
  status: AvailabilityStatus;
  text: string;
};

/** These products in their order; what is no longer for sale is left out. */
export async function listCards(now: Date, ids: string[]): Promise<ProductCard[]> {
  const settings = await findSettings(getDb());
  if (!settings || ids.length === 0) return [];
  const rows = await readProducts(ids);
  const cards = await cardsOf(rows, settings, now);
  return cards.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

async function cardsOf(page: ProductRow[], settings: StoreSettings, now: Date): Promise<ProductCard[]> {
  const variants = page.flatMap((product) => product.variants);
  const rules = dayRules(settings, now);
  const availability = await availabilityByVariant(getDb(), variants, { rules, locale: settings.locale });
  return page.map(({ variants: own, ...product }) => {
    const found = own.flatMap((variant) => availability.get(variant.id) ?? []);
    const status = bestStatus(found.map((variant) => variant.status));
    const best = found.find((variant) => variant.status === status);
    const prices = own.map((variant) => variant.priceMinor);
    const fromPriceMinor = Math.min(...prices);
    return {
      ...product,
      fromPriceMinor,
      hasSeveralPrices: prices.some((price) => price !== fromPriceMinor),
      status,
      text:
        best?.text ??
        availabilityText(
          { status: "out_of_stock", buckets: [] },
          { today: rules.today, locale: settings.locale },
        ),
    };
  });
}

type ProductRow = {
  id: string;
  handle: string;
  title: string;
  imageUrl: string | null;
  variants: { id: string; priceMinor: number; isDiscontinued: boolean }[];
};

async function readProducts(ids: string[]): Promise<ProductRow[]> {
  return getDb().execute<ProductRow>(sql`
    select product.id, product.handle, product.title,
      (select url from product_images where product_id = product.id order by position, id limit 1) as "imageUrl",
      own.variants
    from products product
    cross join lateral (
      select jsonb_agg(jsonb_build_object('id', variant.id, 'priceMinor', variant.price_minor,
        'isDiscontinued', variant.discontinued_at is not null) order by variant.position) as variants
      from variants variant where variant.product_id = product.id
    ) own
    where product.status = 'active' and own.variants is not null
      and product.id = any(${idsOf(ids)})`);
}
