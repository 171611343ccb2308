"use client";

import { useState } from "react";
import { sizedPicture } from "@/components/store/sized-picture";

type ProductPictureProps = {
  url: string | null | undefined;
  alt: string;
  /** The widest it is shown, in CSS pixels. */
  width: number;
  /** The first picture of a page: it is what people wait for. */
  isFirst?: boolean;
  className?: string;
};

/** A square picture on the shop's ground. One that can't be had gives way to a quiet drawing, never to a broken frame. */
export function ProductPicture({ url, alt, width, isFirst = false, className = "" }: ProductPictureProps) {
  const [isBroken, setBroken] = useState(false);
  const source = url && !isBroken ? url : "/demo/placeholder.svg";
  return (
    // biome-ignore lint/performance/noImgElement: an imported shop's pictures lie on its own hosts, already in many sizes
    <img
      ref={(image) => {
        // It may have failed before this script came to listen.
        if (image?.complete && image.naturalWidth === 0 && !isBroken && source === url) setBroken(true);
      }}
      onError={() => setBroken(true)}
      src={sizedPicture(source, width)}
      srcSet={`${sizedPicture(source, width)} 1x, ${sizedPicture(source, width * 2)} 2x`}
      alt={alt}
      width={width}
      height={width}
      loading={isFirst ? "eager" : "lazy"}
      fetchPriority={isFirst ? "high" : "auto"}
      decoding="async"
      className={`aspect-square w-full rounded-lg bg-sunken object-contain ${className}`}
    />
  );
}
