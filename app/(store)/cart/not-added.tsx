"use client";

import { useActionState, useId } from "react";
import { type Added, addToCartAction } from "@/app/(store)/products/[handle]/actions";
import { type FormState, formErrors, untouchedForm } from "@/app/form-state";
import { Notice } from "@/components/ui/notice";
import { QuantityField } from "@/components/ui/quantity-field";
import { SubmitButton } from "@/components/ui/submit-button";

type NotAddedProps = {
  sent: FormState;
  words: {
    notAdded: string;
    quantity: string;
    fewer: string;
    more: string;
    adding: string;
    tryAgain: string;
  };
};

/** Without JavaScript a product's form is answered here: why it wasn't added, and another try. */
export function NotAdded({ sent, words }: NotAddedProps) {
  const [state, send] = useActionState(
    addToCartAction,
    { ...untouchedForm<Added>(), ...sent, data: undefined },
    "/cart",
  );
  const id = useId();
  const general = formErrors(state).filter((error) => error.fieldId !== "quantity");
  if (state.ok) return null;
  return (
    <Notice tone="problem" title={words.notAdded}>
      {general.map((error) => (
        <p key={error.message}>{error.message}</p>
      ))}
      <form action={send} noValidate className="mt-2 flex flex-wrap items-start gap-2">
        <input type="hidden" name="variantId" value={state.values.variantId ?? ""} />
        <QuantityField
          id={`again-${id}`}
          name="quantity"
          label={words.quantity}
          stepWords={words}
          max={10_000}
          defaultValue={state.values.quantity ?? "1"}
          error={state.fieldErrors.quantity}
        />
        <SubmitButton pendingText={words.adding} tone="secondary" className="sm:mt-6.5">
          {words.tryAgain}
        </SubmitButton>
      </form>
    </Notice>
  );
}
