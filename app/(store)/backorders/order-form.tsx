"use client";

import { useActionState } from "react";
import { type Added, addToCartAction } from "@/app/(store)/products/[handle]/actions";
import { formErrors, untouchedForm } from "@/app/form-state";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { backordersWords } from "@/messages/backorders";

type OrderFormProps = { variantId: string; name: string; locale: string };

/** One unit into the cart, where there may be more. The page is cached, so without JavaScript the cart is the answer. */
export function OrderForm({ variantId, name, locale }: OrderFormProps) {
  const [state, send] = useActionState(addToCartAction, untouchedForm<Added>(), "/cart");
  const words = backordersWords(locale);
  return (
    <form action={send} className="flex flex-col gap-2">
      <input type="hidden" name="variantId" value={variantId} />
      <input type="hidden" name="quantity" value="1" />
      <SubmitButton pendingText={words.adding} tone="secondary" className="w-fit">
        {words.order}
        <span className="sr-only">{words.of(name)}</span>
      </SubmitButton>
      {formErrors(state).map((error) => (
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
