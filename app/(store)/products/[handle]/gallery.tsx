"use client";

import { useEffect, useRef } from "react";
import { useChosen } from "@/app/(store)/products/[handle]/live-product";
import { ProductPicture } from "@/components/store/product-picture";
import { productWords } from "@/messages/product";

type GalleryProps = { images: { url: string; alt: string }[] };

const shownAtMost = 12;

/** Pictures that are swept sideways, on a desk with small ones below to go by; the chosen variant's own comes into view. */
export function Gallery({ images }: GalleryProps) {
  const { product, variant } = useChosen();
  const row = useRef<HTMLElement>(null);
  const words = productWords(product.locale);
  const shown = images.slice(0, shownAtMost);
  const own = shown.findIndex(({ url }) => url === variant?.imageUrl);
  const before = useRef(own);

  useEffect(() => {
    if (own >= 0 && own !== before.current) show(row.current, own);
    before.current = own;
  }, [own]);

  if (shown.length <= 1) {
    return (
      <div className="max-md:mx-auto max-md:w-[min(100%,33dvh)]">
        <ProductPicture url={shown[0]?.url} alt={shown[0]?.alt || product.title} width={640} isFirst />
      </div>
    );
  }
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <section
        ref={row}
        aria-label={words.pictures}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="relative flex snap-x snap-mandatory gap-3 overflow-x-auto overscroll-x-contain pb-1"
      >
        {shown.map((image, index) => (
          <div
            key={image.url}
            id={`picture-${index + 1}`}
            className="w-[min(86%,33dvh)] shrink-0 snap-start md:w-full"
          >
            <ProductPicture
              url={image.url}
              alt={image.alt || words.picture(product.title, index + 1)}
              width={640}
              isFirst={index === 0}
            />
          </div>
        ))}
      </section>
      <ul className="flex flex-wrap gap-2 max-md:hidden">
        {shown.map((image, index) => (
          <li key={image.url}>
            <a
              href={`#picture-${index + 1}`}
              aria-label={words.picture(product.title, index + 1)}
              onClick={(event) => {
                event.preventDefault();
                show(row.current, index);
              }}
              className="block w-16 rounded-lg"
            >
              <ProductPicture url={image.url} alt="" width={64} />
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function show(row: HTMLElement | null, index: number): void {
  const picture = row?.children[index];
  if (!row || !(picture instanceof HTMLElement)) return;
  const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
  row.scrollTo({ left: picture.offsetLeft, behavior: isStill ? "instant" : "smooth" });
}
