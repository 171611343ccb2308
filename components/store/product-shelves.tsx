import { writePlace } from "@/components/store/listing-place";
import { ProductCardLink } from "@/components/store/product-card-link";
import { buttonLook } from "@/components/ui/button-look";
import { EmptyState } from "@/components/ui/empty-state";
import type { Listing, ProductCard } from "@/domain/catalog/listing";

type ProductShelvesProps = { listing: Listing; currency: string; locale: string };

/** What is here, what is coming, what can only be asked for; a shelf with nothing on it isn't shown. */
export function ProductShelves({ listing, currency, locale }: ProductShelvesProps) {
  const { here, coming, gone, next } = listing;
  if (here.length + coming.length + gone.length === 0) {
    return (
      <EmptyState title="Nothing on the shelves yet">
        Products appear here when the shop has added them.
      </EmptyState>
    );
  }
  return (
    <>
      <Shelf id="here" title="In stock" cards={here} currency={currency} locale={locale} isFirst />
      <Shelf
        id="coming"
        title="On its way"
        lead="Order now and get it when it arrives, or ask to be told."
        cards={coming}
        currency={currency}
        locale={locale}
        isFirst={here.length === 0}
      />
      <Shelf
        id="gone"
        title="Out of stock"
        lead="Leave your address, and we write when it is back."
        cards={gone}
        currency={currency}
        locale={locale}
        isFirst={here.length + coming.length === 0}
      />
      {next ? (
        <a href={`/more/${writePlace(next)}`} className={buttonLook({ tone: "secondary" }, "self-center")}>
          More products
        </a>
      ) : null}
    </>
  );
}

type ShelfProps = {
  id: string;
  title: string;
  lead?: string;
  cards: ProductCard[];
  currency: string;
  locale: string;
  isFirst: boolean;
};

function Shelf({ id, title, lead, cards, currency, locale, isFirst }: ShelfProps) {
  if (cards.length === 0) return null;
  return (
    <section aria-labelledby={`shelf-${id}`} className="flex flex-col gap-4">
      <div>
        <h2 id={`shelf-${id}`} className="font-display text-2xl font-semibold text-ink">
          {title}
        </h2>
        {lead ? <p className="text-ink-soft">{lead}</p> : null}
      </div>
      <ul className="grid grid-cols-2 gap-x-4 gap-y-8 sm:grid-cols-3 sm:gap-x-6 lg:grid-cols-4">
        {cards.map((card, index) => (
          <li key={card.id} className="min-w-0">
            <ProductCardLink card={card} currency={currency} locale={locale} isFirst={isFirst && index < 2} />
          </li>
        ))}
      </ul>
    </section>
  );
}
