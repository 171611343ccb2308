import { cacheLife, cacheTag } from "next/cache";
import { type CollectionPage, findCollection } from "@/domain/catalog/collection";
import { type Facets, findFacets } from "@/domain/catalog/collection-facets";
import { type HomeShelf, listHomeShelves } from "@/domain/catalog/home-shelves";
import { listCards, type ProductCard } from "@/domain/catalog/listing";
import { listOnItsWay, type OnItsWay } from "@/domain/catalog/on-its-way";
import { listCollections } from "@/domain/catalog/site-map";
import { findProductView, type ProductView } from "@/domain/catalog/storefront";
import { findPolicy, type ShownPolicy } from "@/domain/store/queries";
import { findStoreFront, type StoreFront } from "@/domain/store/store-front";
import { now } from "@/lib/clock";

/*
 * Reads of cached pages. A change that somebody makes shows within a second (lib/cache); the minute is for what changes by
 * itself: the day turns, a delivery becomes overdue. Every page goes stale with the "store" tag and with its products'.
 */
const pageLife = { stale: 30, revalidate: 60, expire: 86_400 };

/** The build knows no shop: its pages are empty and never served. */
function isBuilding(): boolean {
  return process.env.NEXT_PHASE === "phase-production-build";
}

export async function cachedStoreFront(): Promise<StoreFront | undefined> {
  "use cache";
  cacheLife(pageLife);
  cacheTag("store");
  if (isBuilding()) return undefined;
  return findStoreFront();
}

/** How ordering works, as the settings say today. */
export async function cachedPolicy(): Promise<ShownPolicy | undefined> {
  "use cache";
  cacheLife(pageLife);
  cacheTag("store");
  if (isBuilding()) return undefined;
  return findPolicy();
}

export async function cachedProduct(handle: string): Promise<ProductView | undefined> {
  "use cache";
  cacheLife(pageLife);
  cacheTag("store");
  if (isBuilding()) return undefined;
  const product = await findProductView(handle, now());
  if (product) for (const id of productIdsShown(product)) cacheTag(`product:${id}`);
  return product;
}

/** The product itself, and those that are offered in its stead. */
export function productIdsShown({ id, substitutes }: ProductView): string[] {
  return [...new Set([id, ...substitutes.map(({ productId }) => productId)])];
}

/** Everything that is on its way, by week. */
export async function cachedOnItsWay(): Promise<OnItsWay | undefined> {
  "use cache";
  cacheLife(pageLife);
  cacheTag("store", "stock"); // whatever is ordered or received next may belong here
  if (isBuilding()) return undefined;
  return listOnItsWay(now());
}

/** What the front page shows; whatever comes into stock may belong there. */
export async function cachedHomeShelves(): Promise<HomeShelf[]> {
  "use cache";
  cacheLife(pageLife);
  cacheTag("store", "lists");
  const shop = isBuilding() ? undefined : await findStoreFront();
  if (!shop) return [];
  const shelves = await listHomeShelves(shop.homeSections, now());
  for (const id of new Set(shelves.flatMap(({ cards }) => cards.map((card) => card.id))))
    cacheTag(`product:${id}`);
  return shelves;
}

export async function cachedCollections(): Promise<{ handle: string; title: string }[]> {
  "use cache";
  cacheLife(pageLife);
  cacheTag("store", "lists");
  if (isBuilding()) return [];
  return listCollections();
}

export type KeptCollection = { collection: CollectionPage; cards: ProductCard[] };

/** A collection as it opens, without filters. Undefined when there is none of that name. */
export async function cachedCollection(handle: string): Promise<KeptCollection | undefined> {
  "use cache";
  cacheLife(pageLife);
  cacheTag("store", "lists");
  if (isBuilding()) return undefined;
  const collection = await findCollection(handle, {});
  if (!collection) return undefined;
  const cards = await listCards(now(), collection.ids);
  for (const { id } of cards) cacheTag(`product:${id}`);
  return { collection, cards };
}

/** What the collection's filters offer: made again now and then, and when the catalogue changes; it needn't follow each unit. */
export async function cachedFacets(handle: string): Promise<Facets> {
  "use cache";
  cacheLife({ stale: 30, revalidate: 300, expire: 86_400 });
  cacheTag("store");
  if (isBuilding()) return { vendors: [], options: [] };
  return findFacets(handle);
}
