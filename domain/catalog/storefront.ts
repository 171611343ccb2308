// What a shopper sees of a product: its words, its pictures, and how each variant can be had today.
import { and, asc, eq } from "drizzle-orm";
import { getDb } from "@/db/client";
import { categories, productImages, products, variants } from "@/db/schema/catalog";
import type { AvailabilityStatus } from "@/domain/promises/availability";
import { dayRules } from "@/domain/promises/day-rules";
import type { DayRules } from "@/domain/promises/promise-days";
import { findSettings } from "@/domain/store/settings";
import { availabilityWords } from "@/messages/availability";
import { availabilityByVariant, type VariantAvailability } from "./availability-by-variant";
import { noLimits } from "./policy";
import { readSubstitutes, type Substitute } from "./substitute-queries";

export type VariantView = VariantAvailability & {
  id: string;
  title: string;
  optionValues: string[];
  sku: string;
  priceMinor: number;
  compareAtMinor: number | null;
  imageUrl: string | null;
};

export type ProductView = {
  id: string;
  handle: string;
  title: string;
  vendor: string;
  descriptionHtml: string;
  images: { url: string; alt: string }[];
  optionNames: string[];
  /** Where it stands in the shop. */
  collection: { handle: string; title: string } | null;
  variants: VariantView[];
  /** What can be had now, for each variant that isn't in stock; the best first. */
  substitutes: SubstituteView[];
  currency: string;
  locale: string;
  today: string;
  timeZone: string;
};

export type SubstituteView = Omit<Substitute, "isDiscontinued"> & {
  status: AvailabilityStatus;
  text: string;
};

function neverCounted(locale: string): VariantAvailability {
  const words = availabilityWords(locale);
  return {
    status: "out_of_stock",
    buckets: [],
    text: words.outOfStock,
    reason: words.noDay,
    waitReason: "",
    limits: noLimits,
  };
}

/** An active product by its handle; drafts and archived ones are not there for shoppers. */
export async function findProductView(handle: string, now: Date): Promise<ProductView | undefined> {
  if (handle.length > 512 || handle.includes("\0")) return undefined;
  const db = getDb();
  const settings = await findSettings(db);
  if (!settings) return undefined;
  const [product] = await db
    .select({
      id: products.id,
      handle: products.handle,
      title: products.title,
      vendor: products.vendor,
      descriptionHtml: products.descriptionHtml,
      optionNames: products.optionNames,
      collection: { handle: categories.handle, title: categories.title },
    })
    .from(products)
    .leftJoin(categories, eq(categories.id, products.categoryId))
    .where(and(eq(products.handle, handle), eq(products.status, "active")));
  if (!product) return undefined;
  const [images, rows] = await Promise.all([readImages(product.id), readVariants(product.id)]);
  const rules = dayRules(settings, now);
  const availability = await availabilityByVariant(
    db,
    rows.map(({ id, discontinuedAt }) => ({ id, isDiscontinued: discontinuedAt !== null })),
    { rules, locale: settings.locale },
  );
  const missing = rows.map(({ id }) => id).filter((id) => !isHere(availability.get(id)?.status));
  return {
    ...product,
    substitutes: await substitutesInStock(missing, { rules, locale: settings.locale }),
    images: images.map(({ url, alt }) => ({ url, alt })),
    variants: rows.map(({ discontinuedAt: _, imageId, ...variant }) => ({
      ...variant,
      imageUrl: images.find((image) => image.id === imageId)?.url ?? null,
      ...(availability.get(variant.id) ?? neverCounted(settings.locale)),
    })),
    currency: settings.currency,
    locale: settings.locale,
    today: rules.today,
    timeZone: settings.timeZone,
  };
}

/** Of what staff named, only what lies here: who can't have the one thing shouldn't be sent to wait for another. */
async function substitutesInStock(
  insteadOf: string[],
  style: { rules: DayRules; locale: string },
): Promise<SubstituteView[]> {
  const named = await readSubstitutes(getDb(), insteadOf);
  const ids = named.map(({ variantId, isDiscontinued }) => ({ id: variantId, isDiscontinued }));
  const availability = await availabilityByVariant(getDb(), ids, style);
  return named.flatMap(({ isDiscontinued: _, ...substitute }) => {
    const said = availability.get(substitute.variantId);
    return said && isHere(said.status) ? [{ ...substitute, status: said.status, text: said.text }] : [];
  });
}

function isHere(status: AvailabilityStatus | undefined): boolean {
  return status === "in_stock" || status === "low_stock";
}

function readImages(productId: string) {
  return getDb()
    .select({ id: productImages.id, url: productImages.url, alt: productImages.alt })
    .from(productImages)
    .where(eq(productImages.productId, productId))
    .orderBy(asc(productImages.position), asc(productImages.id));
}

function readVariants(productId: string) {
  return getDb()
    .select({
      id: variants.id,
      title: variants.title,
      optionValues: variants.optionValues,
      sku: variants.sku,
      priceMinor: variants.priceMinor,
      compareAtMinor: variants.compareAtMinor,
      imageId: variants.imageId,
      discontinuedAt: variants.discontinuedAt,
    })
    .from(variants)
    .where(eq(variants.productId, productId))
    .orderBy(asc(variants.position), asc(variants.id));
}
