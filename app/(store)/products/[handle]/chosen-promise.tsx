"use client";

import type { ProductState, VariantState } from "@/app/(store)/products/[handle]/product-state";
import { AvailabilityBadge } from "@/components/availability/availability-badge";
import { LineTruth } from "@/components/availability/line-truth";
import { Icon } from "@/components/ui/icon";
import type { Bucket } from "@/domain/promises/line-truth";
import { formatDayRange } from "@/lib/format-day";
import { productWords } from "@/messages/product";

type ChosenPromiseProps = { product: ProductState; variant: VariantState };

/** What is promised of the chosen variant, opening to what that rests on: how much is free when, and where it comes from. */
export function ChosenPromise({ product, variant }: ChosenPromiseProps) {
  const words = productWords(product.locale);
  const badge = <AvailabilityBadge status={variant.status} text={variant.text} />;
  if (variant.buckets.length === 0) return badge;
  return (
    <details className="group w-fit max-w-full">
      <summary className="flex min-h-7 w-fit max-w-full flex-wrap items-center gap-x-3 gap-y-1 text-sm pointer-coarse:min-h-11">
        {badge}
        <span className="inline-flex items-center gap-1 text-ink-soft underline decoration-line-strong decoration-1 underline-offset-3 group-hover:text-ink">
          {words.howWeKnow}
          <Icon
            name="chevronDown"
            className="size-4 opacity-70 transition-transform group-open:rotate-180 motion-reduce:transition-none"
          />
        </span>
      </summary>
      <div className="mt-2 flex max-w-[52ch] flex-col gap-2 border-s-2 border-line-strong ps-3 text-sm text-ink-soft">
        <ul className="flex flex-col gap-2">
          {variant.buckets.map((bucket) => (
            <li key={`${bucket.basis} ${bucket.earliestOn} ${bucket.latestOn}`}>
              <Units bucket={bucket} product={product} />
              <span className="block">{words.restsOn[bucket.basis]}</span>
            </li>
          ))}
        </ul>
        <p>{words.othersFirst}</p>
      </div>
    </details>
  );
}

function Units({ bucket, product: { today, locale } }: { bucket: Bucket; product: ProductState }) {
  const { quantity, earliestOn, latestOn } = bucket;
  if (quantity !== null) return <LineTruth parts={[{ ...bucket, quantity }]} today={today} locale={locale} />;
  const days = earliestOn && latestOn ? formatDayRange(earliestOn, latestOn, { today, locale }) : "";
  return <strong className="font-semibold text-ink">{productWords(locale).anyNumber(days)}</strong>;
}
