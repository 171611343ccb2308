"use client";

import { useChosen } from "@/app/(store)/products/[handle]/live-product";
import { LineTruth } from "@/components/availability/line-truth";
import { partsFor } from "@/domain/promises/line-truth";
import { productWords } from "@/messages/product";

/** "5 now, 2 about 12–20 June" for exactly what is chosen in the form round it, before anything is sent. */
export function ChosenTruth({ quantity }: { quantity: number }) {
  const { product, variant } = useChosen();
  const isQuantity = Number.isSafeInteger(quantity) && quantity > 0;
  const { parts, unsellable } = partsFor(isQuantity ? quantity : 0, variant?.buckets ?? []);
  return (
    <div aria-live="polite" className="min-h-7 noscript:hidden">
      {parts.length > 0 ? (
        <p className="flex flex-wrap items-baseline gap-x-2">
          <LineTruth parts={parts} today={product.today} locale={product.locale} size="large" />
          {unsellable > 0 ? (
            <span className="text-sm text-ink-soft">
              {productWords(product.locale).morePromised(unsellable)}
            </span>
          ) : null}
        </p>
      ) : null}
    </div>
  );
}
