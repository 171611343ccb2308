import { ProductPicture } from "@/components/store/product-picture";

type GalleryProps = { images: { url: string; alt: string }[]; title: string };

const shownAtMost = 8;

/** On a phone the pictures are swept sideways, so that availability stays in the first view; on a desk they stand together. */
export function Gallery({ images, title }: GalleryProps) {
  const shown = images.slice(0, shownAtMost);
  if (shown.length <= 1) {
    return (
      <div className="max-md:mx-auto max-md:w-[min(100%,33dvh)]">
        <ProductPicture url={shown[0]?.url} alt={shown[0]?.alt || title} width={640} isFirst />
      </div>
    );
  }
  return (
    <section
      aria-label="Pictures"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="flex snap-x snap-mandatory gap-3 overflow-x-auto overscroll-x-contain pb-1 md:grid md:grid-cols-2 md:overflow-visible"
    >
      {shown.map((image, index) => (
        <div key={image.url} className="w-[min(86%,33dvh)] shrink-0 snap-start md:w-auto md:first:col-span-2">
          <ProductPicture
            url={image.url}
            alt={image.alt || `${title}, picture ${index + 1}`}
            width={index === 0 ? 640 : 320}
            isFirst={index === 0}
          />
        </div>
      ))}
    </section>
  );
}
