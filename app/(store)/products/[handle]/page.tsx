import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cachedProduct, cachedStoreFront, productIdsShown } from "@/app/(store)/cached-reads";
import { BuyForm } from "@/app/(store)/products/[handle]/buy-form";
import { firstChoice } from "@/app/(store)/products/[handle]/first-choice";
import { Gallery } from "@/app/(store)/products/[handle]/gallery";
import { handleOf } from "@/app/(store)/products/[handle]/handle-of";
import { InsteadNow } from "@/app/(store)/products/[handle]/instead-now";
import { LiveProduct } from "@/app/(store)/products/[handle]/live-product";
import { NotifyForm } from "@/app/(store)/products/[handle]/notify-form";
import { ProductJsonLd } from "@/app/(store)/products/[handle]/product-json-ld";
import { ProductWords } from "@/app/(store)/products/[handle]/product-words";
import { ShareButton } from "@/app/(store)/products/[handle]/share-button";
import { versionedState } from "@/app/(store)/products/[handle]/versioned-state";
import { sharedAs } from "@/app/(store)/shared-as";
import { Breadcrumbs } from "@/components/store/breadcrumbs";
import { conversationWords } from "@/messages/conversations";
import { productWords } from "@/messages/product";

type ProductPageProps = { params: Promise<{ handle: string }> };

/** The build knows no products: this one name is there because Next wants one, and is no product anywhere. */
export function generateStaticParams() {
  return [{ handle: "-" }];
}

export async function generateMetadata({ params }: ProductPageProps): Promise<Metadata> {
  const product = await cachedProduct(handleOf((await params).handle));
  if (!product) return { title: productWords((await cachedStoreFront())?.locale).notHere };
  const chosen = firstChoice(product.variants);
  const path = `/products/${encodeURIComponent(product.handle)}`;
  const description = [chosen?.text, chosen?.reason].filter(Boolean).join(". ");
  return {
    title: product.title,
    description,
    ...sharedAs({
      path,
      title: product.title,
      description,
      picture: `products/${encodeURIComponent(product.handle)}?as=${chosen?.status ?? ""}`,
    }),
  };
}

export default async function ProductPage({ params }: ProductPageProps) {
  const product = await cachedProduct(handleOf((await params).handle));
  if (!product) notFound();
  const words = productWords(product.locale);
  const chosen = firstChoice(product.variants);
  const crumbs = [
    ...(product.collection
      ? [
          {
            title: product.collection.title,
            path: `/collections/${encodeURIComponent(product.collection.handle)}`,
          },
        ]
      : []),
    { title: product.title, path: `/products/${encodeURIComponent(product.handle)}` },
  ];
  return (
    <>
      <Breadcrumbs crumbs={crumbs} locale={product.locale} />
      <article className="grid items-start gap-x-12 gap-y-6 md:grid-cols-[minmax(0,1fr)_minmax(0,26rem)] md:grid-rows-[auto_1fr]">
        <ProductJsonLd product={product} />
        <LiveProduct
          initial={versionedState(product)}
          firstId={chosen?.id ?? ""}
          watched={productIdsShown(product)}
        >
          <Gallery images={product.images} />
          <div className="flex min-w-0 flex-col gap-5 md:row-span-2">
            <header className="flex flex-col gap-1">
              {product.vendor ? (
                <p className="text-sm text-ink-soft">
                  <bdi>{product.vendor}</bdi>
                </p>
              ) : null}
              <h1 className="font-display text-2xl font-semibold [overflow-wrap:anywhere] text-ink sm:text-3xl">
                <bdi>{product.title}</bdi>
              </h1>
            </header>
            {chosen ? (
              <>
                <BuyForm />
                <InsteadNow />
                <NotifyForm />
                <ShareButton />
              </>
            ) : (
              <p className="text-ink-soft">{words.nothingToChoose}</p>
            )}
            <a
              href={`/products/${encodeURIComponent(product.handle)}/ask`}
              className="inline-flex min-h-8 w-fit items-center text-sm text-ink-soft underline underline-offset-3 hover:text-ink pointer-coarse:min-h-11"
            >
              {conversationWords(product.locale).aboutProduct.open}
            </a>
          </div>
        </LiveProduct>
        {product.descriptionHtml ? (
          <ProductWords html={product.descriptionHtml} label={words.description} />
        ) : null}
      </article>
    </>
  );
}
