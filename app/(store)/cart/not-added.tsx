"use client";

import { useActionState, useId } from "react";
import { type Added, addToCartAction } from "@/app/(store)/products/[handle]/actions";
import { type FormState, formErrors, untouchedForm } from "@/app/form-state";
import { Notice } from "@/components/ui/notice";
import { QuantityField } from "@/components/ui/quantity-field";
import { SubmitButton } from "@/components/ui/submit-button";

/** Without JavaScript a product's form is answered here: why it wasn't added, and another try. */
export function NotAdded({ sent }: { sent: FormState }) {
  const [state, send] = useActionState(
    addToCartAction,
    { ...untouchedForm<Added>(), ...sent, data: undefined },
    "/cart",
  );
  const id = useId();
  const general = formErrors(state).filter((error) => error.fieldId !== "quantity");
  if (state.ok) return null;
  return (
    <Notice tone="problem" title="It wasn't added to your cart">
      {general.map((error) => (
        <p key={error.message}>{error.message}</p>
      ))}
      <form action={send} noValidate className="mt-2 flex flex-wrap items-start gap-2">
        <input type="hidden" name="variantId" value={state.values.variantId ?? ""} />
        <QuantityField
          id={`again-${id}`}
          name="quantity"
          label="Quantity"
          max={10_000}
          defaultValue={state.values.quantity ?? "1"}
          error={state.fieldErrors.quantity}
        />
        <SubmitButton pendingText="Adding" tone="secondary" className="sm:mt-6.5">
          Try again
        </SubmitButton>
      </form>
    </Notice>
  );
}
