import { ProductCardLink } from "@/components/store/product-card-link";
import type { ProductCard } from "@/domain/catalog/listing";

type ProductGridProps = {
  cards: ProductCard[];
  currency: string;
  locale: string;
  /** The pictures that people wait for are among these. */
  isFirst?: boolean;
};

export function ProductGrid({ cards, currency, locale, isFirst = false }: ProductGridProps) {
  return (
    <ul className="grid grid-cols-2 gap-x-4 gap-y-8 sm:grid-cols-3 sm:gap-x-6 lg:grid-cols-4">
      {cards.map((card, index) => (
        <li key={card.id} className="min-w-0">
          <ProductCardLink card={card} currency={currency} locale={locale} isFirst={isFirst && index < 2} />
        </li>
      ))}
    </ul>
  );
}
