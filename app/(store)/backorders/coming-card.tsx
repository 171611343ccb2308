import { PromiseChip } from "@/components/availability/promise-chip";
import { ProductPicture } from "@/components/store/product-picture";
import { variantName } from "@/components/store/variant-name";
import { MoneyText } from "@/components/ui/money-text";
import type { ComingVariant } from "@/domain/catalog/coming-weeks";
import type { Day } from "@/lib/day";
import { backordersWords } from "@/messages/backorders";
import { FollowForm } from "./follow-form";
import { OrderForm } from "./order-form";

type ComingCardProps = {
  variant: ComingVariant;
  currency: string;
  style: { locale: string; today: Day };
};

/** One variant that is coming: what it is, by when, how many are left, and where it can be ordered or followed. */
export function ComingCard({ variant, currency, style }: ComingCardProps) {
  const name = variantName(variant.variantTitle);
  const words = backordersWords(style.locale);
  const fullName = name ? `${variant.title}, ${name}` : variant.title;
  return (
    <article className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-4">
      <ProductPicture url={variant.imageUrl} alt="" width={88} />
      <div className="flex min-w-0 flex-col gap-1.5">
        <h3 className="font-semibold text-ink">
          <a
            href={`/products/${encodeURIComponent(variant.handle)}?variant=${variant.id}`}
            className="underline-offset-3 hover:underline"
          >
            <bdi>{variant.title}</bdi>
            {name ? (
              <>
                {", "}
                <bdi>{name}</bdi>
              </>
            ) : null}
          </a>
        </h3>
        <p className="text-sm text-ink-soft">
          <MoneyText minor={variant.priceMinor} currency={currency} locale={style.locale} /> ·{" "}
          {words.left(variant.quantity)}
          {variant.isHereToo ? `, ${words.hereToo}` : null}
        </p>
        <PromiseChip
          state="coming"
          earliestOn={variant.earliestOn}
          latestOn={variant.latestOn}
          reason={variant.reason}
          today={style.today}
          locale={style.locale}
        />
        <OrderForm variantId={variant.id} name={fullName} locale={style.locale} />
        {variant.isHereToo ? null : (
          <FollowForm variantId={variant.id} name={fullName} locale={style.locale} />
        )}
      </div>
    </article>
  );
}
