"use client";

import { type FormEvent, useActionState, useState } from "react";
import { type Added, addToCartAction } from "@/app/(store)/products/[handle]/actions";
import { ChosenTruth } from "@/app/(store)/products/[handle]/chosen-truth";
import { useChosen } from "@/app/(store)/products/[handle]/live-product";
import { VariantPanel } from "@/app/(store)/products/[handle]/variant-panel";
import { VariantPicker } from "@/app/(store)/products/[handle]/variant-picker";
import { formErrors, untouchedForm } from "@/app/form-state";
import { Notice } from "@/components/ui/notice";
import { QuantityField } from "@/components/ui/quantity-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { productWords } from "@/messages/product";

/**
 * The page's one primary action. The page is cached, so without JavaScript the answer is a page of its own: the cart.
 * React would reset the form after it was sent; what was chosen stays.
 */
export function BuyForm() {
  const [state, send] = useActionState(addToCartAction, untouchedForm<Added>(), "/cart");
  const [quantity, setQuantity] = useState(1);
  const { product, variant } = useChosen();
  const words = productWords(product.locale);
  const elsewhere = formErrors(state).filter((error) => error.fieldId !== "quantity");

  function follow({ currentTarget }: FormEvent<HTMLFormElement>) {
    setQuantity(Number(new FormData(currentTarget).get("quantity")));
  }

  // Without JavaScript another variant may be chosen than the one that the page opens with.
  const isBuyable = variant !== undefined && variant.buckets.length > 0;
  const look = isBuyable ? "" : product.variants.length > 1 ? "not-noscript:hidden" : "hidden";
  return (
    <form
      action={send}
      noValidate
      onInput={follow}
      onReset={(event) => event.preventDefault()}
      className="flex flex-col gap-4"
    >
      <input type="hidden" name="variantId" value={variant?.id ?? ""} />
      <VariantPanel />
      <VariantPicker />
      {isBuyable ? <ChosenTruth quantity={quantity} /> : null}
      <div className={`flex flex-wrap items-start gap-3 ${look}`}>
        <QuantityField
          id="quantity"
          name="quantity"
          label={words.quantity}
          stepWords={words}
          max={variant?.orderAtMost}
          defaultValue={state.values.quantity ?? "1"}
          error={state.fieldErrors.quantity}
        />
        <SubmitButton pendingText={words.adding} className="min-w-44 flex-1 sm:mt-6.5 noscript:mt-6.5">
          {variant?.status === "preorder" ? words.preorder : words.addToCart}
        </SubmitButton>
      </div>
      <p className="text-sm text-ink-soft">
        {words.policyLine}{" "}
        <a href="/policy" className="text-ink underline underline-offset-3">
          {words.policyLink}
        </a>
      </p>
      {elsewhere.map((error) => (
        <Notice key={error.message} tone="problem" live>
          {error.message}
        </Notice>
      ))}
      {state.ok ? (
        <Notice
          tone="done"
          live
          action={
            <a href="/cart" className="font-semibold text-brand underline underline-offset-3">
              {words.toCart}
            </a>
          }
        >
          {state.message}
        </Notice>
      ) : null}
    </form>
  );
}
