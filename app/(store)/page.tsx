import { cachedListing, cachedStoreFront } from "@/app/(store)/cached-reads";
import { ProductShelves } from "@/components/store/product-shelves";
import { SearchForm } from "@/components/store/search-form";
import { EmptyState } from "@/components/ui/empty-state";

export default async function HomePage() {
  const shop = await cachedStoreFront();
  const listing = await cachedListing();
  if (!shop) {
    return (
      <EmptyState isPage title="This shop isn't open yet">
        Whoever started it finds the address to set it up where they started it.
      </EmptyState>
    );
  }
  return (
    <div className="flex flex-col gap-10">
      <header className="flex max-w-[46ch] flex-col gap-2">
        <h1 className="font-display text-3xl font-semibold text-ink sm:text-4xl">
          What is here, and what is coming
        </h1>
        <p className="text-lg text-ink-soft">
          Every product says when you get it, and why. You pay when it ships.
        </p>
      </header>
      <SearchForm locale={shop.locale} />
      <ProductShelves listing={listing} currency={shop.currency} locale={shop.locale} />
    </div>
  );
}
