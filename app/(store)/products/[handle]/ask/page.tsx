import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cachedProduct } from "@/app/(store)/cached-reads";
import { ChangeForm } from "@/app/(store)/orders/[token]/change-form";
import { handleOf } from "@/app/(store)/products/[handle]/handle-of";
import { sentForm } from "@/app/sent-form";
import { TextField } from "@/components/ui/input";
import { TextareaField } from "@/components/ui/textarea";
import { conversationWords } from "@/messages/conversations";
import { askAboutProductAction } from "./actions";

export const metadata: Metadata = { robots: { index: false } };

/** Read for each visit: it shows what was just sent, and there is nothing in it to wait for. */
export const instant = false;

/** A question about a product, before anything is ordered. */
export default async function AskPage({ params }: { params: Promise<{ handle: string }> }) {
  const [product, sent] = await Promise.all([
    cachedProduct(handleOf((await params).handle)),
    sentForm("ask-about-product"),
  ]);
  if (!product) notFound();
  const { ask, aboutProduct } = conversationWords(product.locale);
  const values = sent?.values;
  return (
    <div className="mx-auto flex max-w-xl flex-col gap-5">
      <a
        href={`/products/${encodeURIComponent(product.handle)}`}
        className="inline-flex min-h-8 w-fit items-center text-sm text-ink-soft underline underline-offset-3 pointer-coarse:min-h-11"
      >
        <bdi>{product.title}</bdi>
      </a>
      <h1 className="font-display text-3xl font-semibold text-ink">{aboutProduct.title}</h1>
      <p className="text-ink-soft">{aboutProduct.lead}</p>
      <ChangeForm
        action={askAboutProductAction}
        hidden={{ productId: product.id }}
        submit={ask.send}
        pending={ask.sending}
        sent={sent}
      >
        <TextareaField
          id="body"
          name="body"
          label={ask.label}
          rows={6}
          maxLength={4000}
          defaultValue={values?.body}
        />
        <TextField
          id="email"
          name="email"
          type="email"
          autoComplete="email"
          label={aboutProduct.email}
          help={aboutProduct.emailHelp}
          defaultValue={values?.email}
        />
        <TextField
          id="name"
          name="name"
          autoComplete="name"
          label={aboutProduct.name}
          defaultValue={values?.name}
        />
      </ChangeForm>
    </div>
  );
}
