import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { cachedFacets, cachedStoreFront } from "@/app/(store)/cached-reads";
import { collectionMetadata } from "@/app/(store)/collections/[handle]/collection-metadata";
import { CollectionView } from "@/app/(store)/collections/[handle]/collection-view";
import { type Address, readFilters } from "@/app/(store)/collections/[handle]/read-filters";
import { handleOf } from "@/app/(store)/products/[handle]/handle-of";
import { findCollection } from "@/domain/catalog/collection";
import { listCards } from "@/domain/catalog/listing";
import { now } from "@/lib/clock";
import { currencyDecimals } from "@/lib/format-money";

type FilteredPageProps = { params: Promise<{ handle: string }>; searchParams: Promise<Address> };

/** Read anew for each visit, and sent whole. */
export const instant = false;

export async function generateMetadata({ params }: FilteredPageProps): Promise<Metadata> {
  return collectionMetadata(handleOf((await params).handle));
}

/** Shown at the collection's own address as soon as that carries filters (next.config.js). */
export default async function FilteredPage({ params, searchParams }: FilteredPageProps) {
  const handle = handleOf((await params).handle);
  await connection();
  const address = await searchParams;
  const shop = await cachedStoreFront();
  if (!shop) notFound();
  const collection = await findCollection(handle, readFilters(address, currencyDecimals(shop.currency)));
  if (!collection) notFound();
  const [cards, facets] = await Promise.all([listCards(now(), collection.ids), cachedFacets(handle)]);
  return (
    <CollectionView
      handle={handle}
      collection={collection}
      cards={cards}
      facets={facets}
      address={address}
      shop={shop}
    />
  );
}
