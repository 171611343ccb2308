"use client";

import { ChosenPromise } from "@/app/(store)/products/[handle]/chosen-promise";
import { useChosen } from "@/app/(store)/products/[handle]/live-product";
import { productWords } from "@/messages/product";

/** What the chosen variant costs, whether and when it can be had, and why. */
export function VariantPanel() {
  const { product, variant, values, news } = useChosen();
  const words = productWords(product.locale);
  return (
    <div className="flex min-h-28 flex-col gap-2">
      {variant ? (
        <>
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span className="figures text-xl font-semibold text-ink">{variant.price}</span>
            {variant.before ? (
              <s className="figures text-sm text-ink-faint">
                <span className="sr-only">{words.before}</span>
                {variant.before}
              </s>
            ) : null}
            <span className="text-sm text-ink-soft">{words.taxIncluded}</span>
          </p>
          <ChosenPromise product={product} variant={variant} />
          <p className="max-w-[52ch] text-sm text-ink-soft">{variant.reason}</p>
          {variant.limits ? <p className="text-sm font-medium text-ink">{variant.limits}</p> : null}
        </>
      ) : (
        <p className="max-w-[52ch] text-ink">
          <bdi>{words.notMadeLong(values.join(" / "))}</bdi>
        </p>
      )}
      <p role="status" className="text-sm font-semibold text-ink empty:hidden">
        {news ? words.justNow(news) : null}
      </p>
    </div>
  );
}
