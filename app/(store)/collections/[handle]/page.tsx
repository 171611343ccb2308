import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cachedCollection, cachedFacets, cachedStoreFront } from "@/app/(store)/cached-reads";
import { collectionMetadata } from "@/app/(store)/collections/[handle]/collection-metadata";
import { CollectionView } from "@/app/(store)/collections/[handle]/collection-view";
import { handleOf } from "@/app/(store)/products/[handle]/handle-of";

type CollectionPageProps = { params: Promise<{ handle: string }> };

/** A name that no collection has, because Next wants one at build. */
export function generateStaticParams() {
  return [{ handle: "-" }];
}

export async function generateMetadata({ params }: CollectionPageProps): Promise<Metadata> {
  return collectionMetadata(handleOf((await params).handle));
}

/** The whole collection, kept until what it shows changes. With filters in the address it is the page in ./filtered. */
export default async function CollectionPage({ params }: CollectionPageProps) {
  const handle = handleOf((await params).handle);
  const [shop, kept, facets] = await Promise.all([
    cachedStoreFront(),
    cachedCollection(handle),
    cachedFacets(handle),
  ]);
  if (!shop || !kept) notFound();
  return <CollectionView handle={handle} {...kept} facets={facets} address={{}} shop={shop} />;
}
