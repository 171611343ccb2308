import { laterStock } from "@/app/(store)/products/[handle]/later-stock";
import { AvailabilityBadge } from "@/components/availability/availability-badge";
import { MoneyText } from "@/components/ui/money-text";
import type { ProductView, VariantView } from "@/domain/catalog/storefront";

type VariantPanelProps = { variant: VariantView; product: ProductView };

/** What one variant costs, whether and when it can be had, and why. */
export function VariantPanel({ variant, product }: VariantPanelProps) {
  const { currency, locale, today } = product;
  const later = laterStock(variant.buckets, { locale, today });
  return (
    <div className="flex flex-col gap-2">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="text-xl font-semibold text-ink">
          <MoneyText minor={variant.priceMinor} currency={currency} locale={locale} />
        </span>
        {variant.compareAtMinor !== null && variant.compareAtMinor > variant.priceMinor ? (
          <s className="text-sm text-ink-faint">
            <span className="sr-only">Before: </span>
            <MoneyText minor={variant.compareAtMinor} currency={currency} locale={locale} />
          </s>
        ) : null}
        <span className="text-sm text-ink-soft">Tax included, shipping at checkout</span>
      </p>
      <AvailabilityBadge status={variant.status} text={variant.text} />
      <p className="max-w-[52ch] text-sm text-ink-soft">
        {variant.reason}
        {later ? ` ${later}` : null}
      </p>
    </div>
  );
}
