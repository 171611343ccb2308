import type { Metadata } from "next";
import { cachedStoreFront } from "@/app/(store)/cached-reads";
import { ProductGrid } from "@/components/store/product-grid";
import { SearchBox } from "@/components/store/search-box";
import { buttonLook } from "@/components/ui/button-look";
import { EmptyState } from "@/components/ui/empty-state";
import { listCards } from "@/domain/catalog/listing";
import { searchProducts } from "@/domain/catalog/search-products";
import { now } from "@/lib/clock";
import { searchWords } from "@/messages/search";

/** Read anew for each visit, and sent whole. */
export const instant = false;

const shownAtMost = 48;

type SearchPageProps = { searchParams: Promise<{ q?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const shop = await cachedStoreFront();
  return { title: searchWords(shop?.locale ?? "en").title, robots: { index: false } };
}

/** The products that fit what was typed, the best first, each as it can be had now. */
export default async function SearchPage({ searchParams }: SearchPageProps) {
  const { q } = await searchParams;
  const typed = (Array.isArray(q) ? q[0] : q) ?? "";
  const shop = await cachedStoreFront();
  const locale = shop?.locale ?? "en";
  const words = searchWords(locale);
  const found = shop ? await searchProducts(typed, shownAtMost + 1) : [];
  const cards = await listCards(
    now(),
    found.slice(0, shownAtMost).map(({ id }) => id),
  );
  return (
    <div className="flex flex-col gap-8">
      <header className="flex flex-col gap-4">
        <h1 className="font-display text-3xl font-semibold text-ink sm:text-4xl">{words.title}</h1>
        <SearchBox locale={locale} typed={typed} />
        <p className="text-sm text-ink-soft">
          {cards.length > 0 ? words.found(cards.length, found.length > shownAtMost) : words.help}
        </p>
      </header>
      {shop && cards.length > 0 ? (
        <ProductGrid cards={cards} currency={shop.currency} locale={locale} isFirst />
      ) : null}
      {typed.trim() !== "" && cards.length === 0 ? (
        <EmptyState
          icon="search"
          title={words.noneTitle}
          action={
            <a href="/collections/all" className={buttonLook({ tone: "primary" })}>
              {words.seeAll}
            </a>
          }
        >
          {words.noneWords}
        </EmptyState>
      ) : null}
    </div>
  );
}
