import type { Product, ProductGroup, WithContext } from "schema-dts";
import { feedOffer } from "@/domain/catalog/offer-words";
import type { ProductView, VariantView } from "@/domain/catalog/storefront";
import { schemaOrgAvailability } from "@/domain/promises/availability";
import { currencyDecimals } from "@/lib/format-money";

/** The same state as on the page, for search engines: one offer a variant, with the day that the page says. */
export function ProductJsonLd({ product }: { product: ProductView }) {
  const data = structuredData(product);
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every "<" written as an escape can't end the script
      dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll("<", "\\u003c") }}
    />
  );
}

export function structuredData(product: ProductView): WithContext<Product> | WithContext<ProductGroup> {
  const [only] = product.variants;
  const common = {
    name: product.title,
    url: absolute(`/products/${encodeURIComponent(product.handle)}`),
    ...(product.vendor ? { brand: { "@type": "Brand" as const, name: product.vendor } } : {}),
    ...(product.images.length > 0
      ? { image: product.images.slice(0, 8).map((image) => absolute(image.url)) }
      : {}),
  };
  if (only && product.variants.length === 1) {
    return {
      "@context": "https://schema.org",
      "@type": "Product",
      ...common,
      ...(only.sku ? { sku: only.sku } : {}),
      offers: offer(only, product),
    };
  }
  return {
    "@context": "https://schema.org",
    "@type": "ProductGroup",
    ...common,
    productGroupID: product.id,
    hasVariant: product.variants.map((variant) => ({
      "@type": "Product" as const,
      name: `${product.title}, ${variant.title}`,
      ...(variant.sku ? { sku: variant.sku } : {}),
      ...(variant.imageUrl ? { image: absolute(variant.imageUrl) } : {}),
      offers: offer(variant, product),
    })),
  };
}

/** As the shopping feed lists it: what has no day within a year can't be had, whatever the page hopes for. */
function offer(variant: VariantView, { currency, handle, timeZone, today }: ProductView) {
  const isComing = variant.status === "backorder" || variant.status === "preorder";
  const listed = feedOffer(variant, { today, timeZone });
  return {
    "@type": "Offer" as const,
    url: absolute(`/products/${encodeURIComponent(handle)}?variant=${variant.id}`),
    price: (variant.priceMinor / 10 ** currencyDecimals(currency)).toFixed(currencyDecimals(currency)),
    priceCurrency: currency,
    availability: schemaOrgAvailability(isComing && !listed.availableFrom ? "out_of_stock" : variant.status),
    ...(listed.availableFrom ? { availabilityStarts: listed.availableFrom } : {}),
  };
}

function absolute(path: string): string {
  return URL.canParse(path) ? path : `${process.env.BACKFILL_URL ?? "http://localhost:3000"}${path}`;
}
