import { cachedCollection, cachedProduct, cachedStoreFront } from "@/app/(store)/cached-reads";
import { firstChoice } from "@/app/(store)/products/[handle]/first-choice";
import type { SharePicture, Tone } from "@/app/share-pictures/[...of]/draw";
import type { AvailabilityStatus } from "@/domain/promises/availability";
import { formatMoney } from "@/lib/format-money";
import { collectionsWords } from "@/messages/collections";
import { homeWords } from "@/messages/home";

const tones: Record<AvailabilityStatus, Tone> = {
  in_stock: "here",
  low_stock: "here",
  backorder: "coming",
  preorder: "coming",
  out_of_stock: "gone",
  discontinued: "gone",
};

/** What the picture of an address says: the same as the page there. Undefined when there is no such page. */
export async function pictureOf([kind, handle, ...more]: string[]): Promise<SharePicture | undefined> {
  const shop = await cachedStoreFront();
  if (!shop || more.length > 0) return undefined;
  const frame = { shop: shop.name, brandColor: shop.brandColor };
  if (kind === "products" && handle) {
    const product = await cachedProduct(handle);
    const chosen = product && firstChoice(product.variants);
    if (!chosen) return undefined;
    return {
      ...frame,
      title: product.title,
      detail: formatMoney(chosen.priceMinor, product.currency, product.locale),
      states: [{ tone: tones[chosen.status], text: chosen.text }],
    };
  }
  const isHome = kind === "home" && !handle;
  const collection = kind === "collections" && handle ? handle : isHome ? "all" : undefined;
  const kept = collection ? await cachedCollection(collection) : undefined;
  if (!kept) return undefined;
  const { title, counts } = kept.collection;
  const words = collectionsWords(shop.locale);
  const states: SharePicture["states"] = [];
  if (counts.now > 0) states.push({ tone: "here", text: words.now(counts.now) });
  if (counts.coming > 0) states.push({ tone: "coming", text: words.coming(counts.coming) });
  return {
    ...frame,
    title: isHome ? homeWords(shop.locale).title : (title ?? words.all),
    detail: "",
    states,
  };
}
