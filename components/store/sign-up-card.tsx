import type { ReactNode } from "react";
import { ProductPicture } from "@/components/store/product-picture";
import type { SignUp } from "@/domain/restock/customer-views";

type SignUpCardProps = { signUp: SignUp; title: string; children: ReactNode };

/** What a sign-up is about, and what can be done with it. */
export function SignUpCard({ signUp, title, children }: SignUpCardProps) {
  const chosen = signUp.variantId ? `?variant=${signUp.variantId}` : "";
  const product = `/products/${encodeURIComponent(signUp.productHandle)}${chosen}`;
  return (
    <div className="mx-auto flex max-w-xl flex-col gap-5">
      <h1 className="font-display text-2xl font-semibold text-ink sm:text-3xl">{title}</h1>
      <a
        href={product}
        className="flex items-center gap-4 rounded-lg border border-line bg-surface p-3 hover:bg-sunken"
      >
        <span className="w-20 shrink-0">
          <ProductPicture url={signUp.imageUrl} alt="" width={80} isFirst />
        </span>
        <span className="min-w-0 font-semibold text-ink">
          <bdi>{signUp.title}</bdi>
        </span>
      </a>
      {children}
    </div>
  );
}
