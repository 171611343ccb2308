// pure
import type { Offer } from "@/domain/catalog/offers";
import { currencyDecimals } from "@/lib/format-money";

type FeedShop = { name: string; currency: string; address: (path: string) => string };

/** One variant as Google Merchant reads it (Product data specification). Its id never changes; the text is escaped by the builder. */
export function feedItem(offer: Offer, { name, currency, address }: FeedShop): Record<string, string> {
  const decimals = currencyDecimals(currency);
  const variant = offer.variantTitle === "Default Title" ? "" : offer.variantTitle;
  const title = offer.isOneOfSeveral && variant ? `${offer.title}, ${variant}` : offer.title;
  const words = plainWords(offer.descriptionHtml);
  return {
    "g:id": offer.id,
    "g:title": title.slice(0, 150),
    "g:description": (words || title).slice(0, 5000),
    "g:link": address(`/products/${encodeURIComponent(offer.handle)}?variant=${offer.id}`),
    ...(offer.imageUrl ? { "g:image_link": address(offer.imageUrl) } : {}),
    "g:availability": offer.availability,
    ...(offer.availableFrom ? { "g:availability_date": offer.availableFrom } : {}),
    "g:price": `${(offer.priceMinor / 10 ** decimals).toFixed(decimals)} ${currency}`,
    "g:brand": (offer.vendor || name).slice(0, 70),
    "g:condition": "new",
    ...(offer.isOneOfSeveral ? { "g:item_group_id": offer.productId } : {}),
    ...(/^\d{8,14}$/.test(offer.barcode) ? { "g:gtin": offer.barcode } : {}),
    ...(offer.sku ? { "g:mpn": offer.sku.slice(0, 70) } : {}),
  };
}

/** A description's words without its markup. */
function plainWords(html: string): string {
  return html
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&nbsp;", " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ")
    .trim();
}
