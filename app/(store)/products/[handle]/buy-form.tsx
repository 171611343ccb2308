"use client";

import { type ReactNode, useActionState } from "react";
import { type Added, addToCartAction } from "@/app/(store)/products/[handle]/actions";
import { useChosenVariant } from "@/app/(store)/products/[handle]/use-chosen-variant";
import { formErrors, untouchedForm } from "@/app/form-state";
import { Notice } from "@/components/ui/notice";
import { QuantityField } from "@/components/ui/quantity-field";
import { SubmitButton } from "@/components/ui/submit-button";

/**
 * The page's one primary action. What the form says about the variants is rendered on the server and handed in.
 * The page is cached, so without JavaScript the answer is a page of its own: the cart.
 * React would reset the form after it was sent; what was chosen stays.
 */
export function BuyForm({ children }: { children: ReactNode }) {
  const [state, send] = useActionState(addToCartAction, untouchedForm<Added>(), "/cart");
  const form = useChosenVariant();
  const elsewhere = formErrors(state).filter((error) => error.fieldId !== "quantity");
  return (
    <form
      ref={form}
      action={send}
      noValidate
      onReset={(event) => event.preventDefault()}
      className="group/buy flex flex-col gap-4"
    >
      {children}
      <div className="flex flex-wrap items-start gap-3 group-has-[[data-buyable=false]:checked]/buy:hidden group-has-[[data-buyable=false][type=hidden]]/buy:hidden">
        <QuantityField
          id="quantity"
          name="quantity"
          label="Quantity"
          max={10_000}
          defaultValue={state.values.quantity ?? "1"}
          error={state.fieldErrors.quantity}
        />
        <SubmitButton pendingText="Adding" className="min-w-44 flex-1 sm:mt-6.5">
          Add to cart
        </SubmitButton>
      </div>
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
              Go to the cart
            </a>
          }
        >
          {state.message}
        </Notice>
      ) : null}
    </form>
  );
}
