// The shop window: which products are here now, which are coming, and which can only be asked for.
import { sql } from "drizzle-orm";
import { getDb } from "@/db/client";
import { idsOf } from "@/db/rows";
import { type AvailabilityStatus, availabilityText } from "@/domain/promises/availability";
import { dayRules } from "@/domain/promises/day-rules";
import { findSettings } from "@/domain/store/settings";
import type { StoreSettings } from "@/domain/store/settings-schema";
import { availabilityByVariant } from "./availability-by-variant";

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

export type Listing = {
  here: ProductCard[];
  coming: ProductCard[];
  gone: ProductCard[];
  /** The last product read, to go on from; null when there are no more. */
  next: { createdAt: string; id: string } | null;
};

const productsAPage = 60;
const soonest: AvailabilityStatus[] = [
  "in_stock",
  "low_stock",
  "backorder",
  "preorder",
  "out_of_stock",
  "discontinued",
];

/** The newest products first; `after` goes on from an earlier page. */
export async function listProducts(now: Date, after?: { createdAt: string; id: string }): Promise<Listing> {
  const db = getDb();
  const settings = await findSettings(db);
  if (!settings) return { here: [], coming: [], gone: [], next: null };
  const rows = await readProducts({ after });
  const page = rows.slice(0, productsAPage);
  const cards = await cardsOf(page, settings, now);
  const last = rows.length > productsAPage ? page.at(-1) : undefined;
  return {
    here: cards.filter((card) => card.status === "in_stock" || card.status === "low_stock"),
    coming: cards.filter((card) => card.status === "backorder" || card.status === "preorder"),
    gone: cards.filter((card) => card.status === "out_of_stock" || card.status === "discontinued"),
    next: last ? { createdAt: last.createdAt, id: last.id } : null,
  };
}

/** These products in their order; what is no longer for sale is left out. */
export async function listCards(now: Date, ids: string[]): Promise<ProductCard[]> {
  const settings = await findSettings(getDb());
  if (!settings || ids.length === 0) return [];
  const rows = await readProducts({ among: ids });
  const cards = await cardsOf(rows, settings, now);
  return cards.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

async function cardsOf(page: ProductRow[], settings: StoreSettings, now: Date): Promise<ProductCard[]> {
  const variants = page.flatMap((product) => product.variants);
  const rules = dayRules(settings, now);
  const availability = await availabilityByVariant(getDb(), variants, { rules, locale: settings.locale });
  return page.map(({ variants: own, createdAt: _, ...product }) => {
    const found = own.flatMap((variant) => availability.get(variant.id) ?? []);
    const best = found.toSorted((a, b) => soonest.indexOf(a.status) - soonest.indexOf(b.status))[0];
    const prices = own.map((variant) => variant.priceMinor);
    const fromPriceMinor = Math.min(...prices);
    return {
      ...product,
      fromPriceMinor,
      hasSeveralPrices: prices.some((price) => price !== fromPriceMinor),
      status: best?.status ?? "out_of_stock",
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
  createdAt: string;
  variants: { id: string; priceMinor: number; isDiscontinued: boolean }[];
};

type ListingPart = { after?: { createdAt: string; id: string }; among?: string[] };

async function readProducts({ after, among }: ListingPart): Promise<ProductRow[]> {
  return getDb().execute<ProductRow>(sql`
    select product.id, product.handle, product.title, to_char(product.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "createdAt",
      (select url from product_images where product_id = product.id order by position, id limit 1) as "imageUrl",
      own.variants
    from products product
    cross join lateral (
      select jsonb_agg(jsonb_build_object('id', variant.id, 'priceMinor', variant.price_minor,
        'isDiscontinued', variant.discontinued_at is not null) order by variant.position) as variants
      from variants variant where variant.product_id = product.id
    ) own
    where product.status = 'active' and own.variants is not null
      ${after ? sql`and (product.created_at, product.id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)` : sql``}
      ${among ? sql`and product.id = any(${idsOf(among)})` : sql``}
    order by product.created_at desc, product.id desc
    limit ${productsAPage + 1}`);
}
