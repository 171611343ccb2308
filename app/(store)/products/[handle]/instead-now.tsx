"use client";

import { useChosen } from "@/app/(store)/products/[handle]/live-product";
import { AvailabilityMark } from "@/components/availability/availability-mark";
import { ProductPicture } from "@/components/store/product-picture";
import { productWords } from "@/messages/product";

/** What the shop's staff would offer instead of the chosen variant and can be had now. */
export function InsteadNow() {
  const { product, variant } = useChosen();
  if (!variant || variant.instead.length === 0) return null;
  return (
    <section aria-labelledby="instead" className="flex flex-col gap-2 border-t border-line pt-4">
      <h2 id="instead" className="font-semibold text-ink">
        {productWords(product.locale).instead}
      </h2>
      <ul className="flex flex-col gap-2">
        {variant.instead.map(({ href, title, imageUrl, price, text }) => (
          <li key={href}>
            <a
              href={href}
              className="flex items-center gap-3 rounded-lg border border-line bg-surface p-2 hover:bg-sunken"
            >
              <span className="w-14 shrink-0">
                <ProductPicture url={imageUrl} alt="" width={56} />
              </span>
              <span className="flex min-w-0 flex-col text-sm">
                <bdi className="line-clamp-2 font-semibold text-ink">{title}</bdi>
                <span className="figures text-ink-soft">{price}</span>
                <span className="flex items-center gap-1.5 text-in-stock-ink">
                  <AvailabilityMark shape="now" className="size-3.5" />
                  {text}
                </span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
