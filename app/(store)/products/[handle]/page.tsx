import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cachedProduct } from "@/app/(store)/cached-reads";
import { BuyForm } from "@/app/(store)/products/[handle]/buy-form";
import { ChosenTruth } from "@/app/(store)/products/[handle]/chosen-truth";
import { firstChoice } from "@/app/(store)/products/[handle]/first-choice";
import { Gallery } from "@/app/(store)/products/[handle]/gallery";
import { handleOf } from "@/app/(store)/products/[handle]/handle-of";
import { NotifyForm } from "@/app/(store)/products/[handle]/notify-form";
import { ProductJsonLd } from "@/app/(store)/products/[handle]/product-json-ld";
import { ProductWords } from "@/app/(store)/products/[handle]/product-words";
import { VariantPicker } from "@/app/(store)/products/[handle]/variant-picker";
import { variantName } from "@/components/store/variant-name";

type ProductPageProps = { params: Promise<{ handle: string }> };

/** The build knows no products: this one name is there because Next wants one, and is no product anywhere. */
export function generateStaticParams() {
  return [{ handle: "-" }];
}

export async function generateMetadata({ params }: ProductPageProps): Promise<Metadata> {
  const product = await cachedProduct(handleOf((await params).handle));
  if (!product) return { title: "Not here" };
  const chosen = firstChoice(product.variants);
  return {
    title: product.title,
    description: [chosen?.text, chosen?.reason].filter(Boolean).join(". "),
    alternates: { canonical: `/products/${encodeURIComponent(product.handle)}` },
  };
}

export default async function ProductPage({ params }: ProductPageProps) {
  const product = await cachedProduct(handleOf((await params).handle));
  if (!product) notFound();
  const chosen = firstChoice(product.variants);
  // Whoever wants what lies here buys it; what won't come back can't be announced.
  const awaited = product.variants.filter(
    (variant) => !["in_stock", "low_stock", "discontinued"].includes(variant.status),
  );
  return (
    <article className="grid items-start gap-x-12 gap-y-6 md:grid-cols-[minmax(0,1fr)_minmax(0,26rem)] md:grid-rows-[auto_1fr]">
      <ProductJsonLd product={product} />
      <Gallery images={product.images} title={product.title} />
      <div className="flex min-w-0 flex-col gap-5 md:row-span-2">
        <header className="flex flex-col gap-1">
          {product.vendor ? (
            <p className="text-sm text-ink-soft">
              <bdi>{product.vendor}</bdi>
            </p>
          ) : null}
          <h1 className="font-display text-2xl font-semibold text-ink sm:text-3xl">
            <bdi>{product.title}</bdi>
          </h1>
        </header>
        {chosen ? (
          <BuyForm>
            <VariantPicker product={product} chosenId={chosen.id} />
            <ChosenTruth
              choices={product.variants.map(({ id, buckets }) => ({ id, buckets }))}
              today={product.today}
              locale={product.locale}
            />
          </BuyForm>
        ) : (
          <p className="text-ink-soft">There is nothing of this to choose from at the moment.</p>
        )}
        {chosen && awaited.length > 0 ? (
          <NotifyForm
            variants={awaited.map(({ id, title, text }) => ({
              id,
              label: `${variantName(title) || product.title} (${text})`,
            }))}
            chosenId={awaited.find((variant) => variant.id === chosen.id)?.id ?? awaited[0]?.id ?? ""}
            isOpen={product.variants.every((variant) => variant.buckets.length === 0)}
          />
        ) : null}
      </div>
      {product.descriptionHtml ? <ProductWords html={product.descriptionHtml} /> : null}
    </article>
  );
}
