import type { ProductView, VariantView } from "@/domain/catalog/storefront";
import { schemaOrgAvailability } from "@/domain/promises/availability";
import { startOfDay } from "@/lib/day";
import { currencyDecimals } from "@/lib/format-money";

/** The same state as on the page, for search engines: one offer a variant. */
export function ProductJsonLd({ product }: { product: ProductView }) {
  const data = {
    "@context": "https://schema.org",
    "@type": "Product",
    name: product.title,
    ...(product.vendor ? { brand: { "@type": "Brand", name: product.vendor } } : {}),
    ...(product.images.length > 0
      ? { image: product.images.slice(0, 8).map((image) => absolute(image.url)) }
      : {}),
    offers: product.variants.map((variant) => offer(variant, product)),
  };
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every "<" written as an escape can't end the script
      dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll("<", "\\u003c") }}
    />
  );
}

function offer(variant: VariantView, { currency, handle, timeZone }: ProductView) {
  const [first] = variant.buckets;
  const isComing = variant.status === "backorder" || variant.status === "preorder";
  return {
    "@type": "Offer",
    url: absolute(`/products/${encodeURIComponent(handle)}?variant=${variant.id}`),
    ...(variant.sku ? { sku: variant.sku } : {}),
    name: variant.title,
    price: (variant.priceMinor / 10 ** currencyDecimals(currency)).toFixed(currencyDecimals(currency)),
    priceCurrency: currency,
    availability: schemaOrgAvailability(variant.status),
    ...(isComing && first?.earliestOn ? { availabilityStarts: startOfDay(first.earliestOn, timeZone) } : {}),
  };
}

function absolute(path: string): string {
  return URL.canParse(path) ? path : `${process.env.BACKFILL_URL ?? "http://localhost:3000"}${path}`;
}
