import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cachedStoreFront } from "@/app/(store)/cached-reads";
import { FilterForm } from "@/app/(store)/collections/[handle]/filter-form";
import { type Address, nextAddress, one, readFilters } from "@/app/(store)/collections/[handle]/read-filters";
import { handleOf } from "@/app/(store)/products/[handle]/handle-of";
import { ProductGrid } from "@/components/store/product-grid";
import { buttonLook } from "@/components/ui/button-look";
import { EmptyState } from "@/components/ui/empty-state";
import { findCollection } from "@/domain/catalog/collection";
import { listCards } from "@/domain/catalog/listing";
import { now } from "@/lib/clock";
import { currencyDecimals } from "@/lib/format-money";
import { collectionsWords } from "@/messages/collections";

type CollectionPageProps = { params: Promise<{ handle: string }>; searchParams: Promise<Address> };

/** Read anew for each visit, and sent whole. */
export const instant = false;

/** However it is filtered, search engines know one address of it. */
export async function generateMetadata({ params }: CollectionPageProps): Promise<Metadata> {
  const handle = handleOf((await params).handle);
  const shop = await cachedStoreFront();
  const collection = shop ? await findCollection(handle, {}) : undefined;
  return {
    title: collection?.title ?? collectionsWords(shop?.locale ?? "en").all,
    alternates: { canonical: `/collections/${encodeURIComponent(handle)}` },
  };
}

export default async function CollectionPage({ params, searchParams }: CollectionPageProps) {
  const handle = handleOf((await params).handle);
  const address = await searchParams;
  const shop = await cachedStoreFront();
  if (!shop) notFound();
  const collection = await findCollection(handle, readFilters(address, currencyDecimals(shop.currency)));
  if (!collection) notFound();
  const words = collectionsWords(shop.locale);
  const cards = await listCards(now(), collection.ids);
  const title = collection.title ?? words.all;
  return (
    <div className="flex flex-col gap-8">
      <header className="flex flex-col gap-4">
        <nav aria-label={words.path} className="flex items-center gap-2 text-sm text-ink-soft">
          <a href="/" className="inline-flex min-h-11 items-center underline underline-offset-3">
            {words.home}
          </a>
          <span aria-hidden="true">/</span>
          <bdi aria-current="page">{title}</bdi>
        </nav>
        <h1 className="font-display text-3xl font-semibold text-ink sm:text-4xl">
          <bdi>{title}</bdi>
        </h1>
        <FilterForm
          locale={shop.locale}
          counts={collection.counts}
          chosen={{
            having: one(address.availability),
            from: one(address.from),
            to: one(address.to),
            sort: one(address.sort),
          }}
        />
      </header>
      {cards.length > 0 ? (
        <ProductGrid cards={cards} currency={shop.currency} locale={shop.locale} isFirst />
      ) : (
        <EmptyState
          title={words.noneTitle}
          action={
            <a
              href={`/collections/${encodeURIComponent(handle)}`}
              className={buttonLook({ tone: "primary" })}
            >
              {words.clear}
            </a>
          }
        >
          {words.noneWords}
        </EmptyState>
      )}
      {collection.next ? (
        <a
          href={nextAddress(address, collection.next)}
          className={buttonLook({ tone: "secondary" }, "self-center")}
        >
          {words.more}
        </a>
      ) : null}
    </div>
  );
}
