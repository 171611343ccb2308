"use client";

import { useActionState } from "react";
import { type Added, addToCartAction } from "@/app/(store)/products/[handle]/actions";
import { formErrors, untouchedForm } from "@/app/form-state";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";

type PutBackProps = {
  variantId: string;
  quantity: string;
  /** In the shop's language. */
  words: { removed: string; putBack: string; puttingBack: string };
};

/** Something was just taken out of the cart: one press puts it back. */
export function PutBack({ variantId, quantity, words }: PutBackProps) {
  const [state, send] = useActionState(addToCartAction, untouchedForm<Added>(), "/cart");
  if (state.ok) return null;
  const errors = formErrors(state);
  return (
    <div className="mt-4">
      <Notice
        tone={errors.length > 0 ? "problem" : "done"}
        title={words.removed}
        live
        action={
          <form action={send}>
            <input type="hidden" name="variantId" value={variantId} />
            <input type="hidden" name="quantity" value={quantity} />
            <SubmitButton pendingText={words.puttingBack} tone="secondary">
              {words.putBack}
            </SubmitButton>
          </form>
        }
      >
        {errors.map(({ message }) => (
          <p key={message}>{message}</p>
        ))}
      </Notice>
    </div>
  );
}
