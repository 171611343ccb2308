import { availabilityLook } from "@/components/availability/availability-look";
import { AvailabilityMark } from "@/components/availability/availability-mark";
import { markOf } from "@/components/store/mark-of";
import { ProductPicture } from "@/components/store/product-picture";
import { MoneyText } from "@/components/ui/money-text";
import type { ProductCard } from "@/domain/catalog/listing";
import { collectionsWords } from "@/messages/collections";

type ProductCardLinkProps = { card: ProductCard; currency: string; locale: string; isFirst: boolean };

/** One product in a listing. The whole card is the link. */
export function ProductCardLink({ card, currency, locale, isFirst }: ProductCardLinkProps) {
  const shape = markOf(card.status);
  return (
    <a
      href={`/products/${encodeURIComponent(card.handle)}`}
      className="group/card flex h-full flex-col gap-2 rounded-lg"
    >
      <ProductPicture url={card.imageUrl} alt="" width={280} isFirst={isFirst} />
      <span className="line-clamp-2 font-semibold text-ink group-hover/card:underline group-hover/card:underline-offset-3">
        <bdi>{card.title}</bdi>
      </span>
      <span className="text-sm text-ink-soft">
        {card.hasSeveralPrices ? `${collectionsWords(locale).startingAt} ` : null}
        <MoneyText minor={card.fromPriceMinor} currency={currency} locale={locale} />
      </span>
      <span
        className={`mt-auto inline-flex w-fit items-start gap-1.5 rounded-md px-2 py-1 text-xs leading-4 font-semibold ${availabilityLook[shape]}`}
      >
        <AvailabilityMark shape={shape} className="mt-px size-3.5" />
        {card.text}
      </span>
    </a>
  );
}
