import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cachedListing, cachedStoreFront } from "@/app/(store)/cached-reads";
import { readPlace } from "@/components/store/listing-place";
import { ProductShelves } from "@/components/store/product-shelves";

export const metadata: Metadata = { title: "More products", robots: { index: false } };

type MorePageProps = { params: Promise<{ from: string }> };

/** A name that no listing goes on from, because Next wants one at build. */
export function generateStaticParams() {
  return [{ from: "-" }];
}

/** The products after those of the page before. */
export default async function MorePage({ params }: MorePageProps) {
  const place = readPlace(decodeURIComponent((await params).from));
  const shop = await cachedStoreFront();
  if (!place || !shop) notFound();
  const listing = await cachedListing(place);
  return (
    <div className="flex flex-col gap-10">
      <h1 className="font-display text-3xl font-semibold text-ink">More products</h1>
      <ProductShelves listing={listing} currency={shop.currency} locale={shop.locale} />
    </div>
  );
}
