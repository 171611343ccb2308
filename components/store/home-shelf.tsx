import { ProductGrid } from "@/components/store/product-grid";
import type { HomeShelf } from "@/domain/catalog/home-shelves";
import { homeWords } from "@/messages/home";

type HomeShelfProps = { shelf: HomeShelf; currency: string; locale: string; isFirst: boolean };

/** Some products of one kind, and the way to all of them. */
export function HomeShelfSection({ shelf, currency, locale, isFirst }: HomeShelfProps) {
  const { section, cards } = shelf;
  const words = homeWords(locale);
  const isCollection = section.kind === "collection";
  const title = isCollection ? (shelf.title ?? "") : words.shelves[section.kind];
  const lead = isCollection ? "" : words.leads[section.kind];
  const id = `shelf-${isCollection ? encodeURIComponent(section.handle) : section.kind}`;
  return (
    <section aria-labelledby={id} className="flex flex-col gap-4">
      <div className="flex flex-wrap items-end justify-between gap-x-6">
        <div>
          <h2 id={id} className="font-display text-2xl font-semibold text-ink">
            <bdi>{title}</bdi>
          </h2>
          {lead ? <p className="text-ink-soft">{lead}</p> : null}
        </div>
        <a
          href={allOf(shelf)}
          aria-label={words.seeAllOf(title)}
          className="inline-flex min-h-11 items-center font-semibold text-ink underline underline-offset-3"
        >
          {words.seeAll}
        </a>
      </div>
      <ProductGrid cards={cards} currency={currency} locale={locale} isFirst={isFirst} />
    </section>
  );
}

function allOf({ section }: HomeShelf): string {
  switch (section.kind) {
    case "new":
      return "/collections/all";
    case "back":
      return "/collections/all?sort=back";
    case "coming":
      return "/backorders";
    case "in_stock":
      return "/collections/all?availability=now";
    case "collection":
      return `/collections/${encodeURIComponent(section.handle)}`;
  }
}
