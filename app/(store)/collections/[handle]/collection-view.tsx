import { FilterChips } from "@/app/(store)/collections/[handle]/filter-chips";
import { FilterForm } from "@/app/(store)/collections/[handle]/filter-form";
import { type Address, nextAddress } from "@/app/(store)/collections/[handle]/read-filters";
import { Breadcrumbs } from "@/components/store/breadcrumbs";
import { ProductGrid } from "@/components/store/product-grid";
import { buttonLook } from "@/components/ui/button-look";
import { EmptyState } from "@/components/ui/empty-state";
import type { CollectionPage } from "@/domain/catalog/collection";
import type { Facets } from "@/domain/catalog/collection-facets";
import type { ProductCard } from "@/domain/catalog/listing";
import { collectionsWords } from "@/messages/collections";

type CollectionViewProps = {
  handle: string;
  collection: CollectionPage;
  cards: ProductCard[];
  facets: Facets;
  address: Address;
  shop: { currency: string; locale: string };
};

/** A collection's products with its filters; the same with and without them. */
export function CollectionView({ handle, collection, cards, facets, address, shop }: CollectionViewProps) {
  const words = collectionsWords(shop.locale);
  const title = collection.title ?? words.all;
  const path = `/collections/${encodeURIComponent(handle)}`;
  return (
    <div className="flex flex-col gap-8">
      <header className="flex flex-col gap-4">
        <Breadcrumbs crumbs={[{ title, path }]} locale={shop.locale} />
        <h1 className="font-display text-3xl font-semibold [overflow-wrap:anywhere] text-ink sm:text-4xl">
          <bdi>{title}</bdi>
        </h1>
        <FilterForm
          path={path}
          locale={shop.locale}
          counts={collection.counts}
          facets={facets}
          address={address}
        />
        <FilterChips path={path} address={address} locale={shop.locale} />
      </header>
      {cards.length > 0 ? (
        <ProductGrid cards={cards} currency={shop.currency} locale={shop.locale} isFirst />
      ) : (
        <EmptyState
          title={words.noneTitle}
          action={
            <a href={path} className={buttonLook({ tone: "primary" })}>
              {words.clear}
            </a>
          }
        >
          {words.noneWords}
        </EmptyState>
      )}
      {collection.next ? (
        <a
          href={`${path}${nextAddress(address, collection.next)}`}
          className={buttonLook({ tone: "secondary" }, "self-center")}
        >
          {words.more}
        </a>
      ) : null}
    </div>
  );
}
