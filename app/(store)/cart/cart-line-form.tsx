"use client";

import { useActionState, useId } from "react";
import { changeCartLineAction } from "@/app/(store)/cart/actions";
import { type FormState, untouchedForm } from "@/app/form-state";
import { Notice } from "@/components/ui/notice";
import { QuantityField } from "@/components/ui/quantity-field";
import { SubmitButton } from "@/components/ui/submit-button";

export type CartFormWords = {
  fewer: string;
  more: string;
  update: string;
  updating: string;
  remove: string;
  removing: string;
};

type CartLineFormProps = {
  variantId: string;
  quantity: number;
  thing: string;
  label: string;
  words: CartFormWords;
  /** How sending it without JavaScript went. */
  sent: FormState | undefined;
};

export function CartLineForm({ variantId, quantity, thing, label, words, sent }: CartLineFormProps) {
  const [state, send] = useActionState(changeCartLineAction, sent ?? untouchedForm());
  const id = useId();
  return (
    <form action={send} noValidate className="flex flex-col gap-2">
      <input type="hidden" name="variantId" value={variantId} />
      <div className="flex flex-wrap items-start gap-2">
        <QuantityField
          key={quantity}
          id={`quantity-${id}`}
          name="quantity"
          label={label}
          hideLabel
          thing={thing}
          stepWords={words}
          max={10_000}
          defaultValue={state.values.quantity ?? quantity}
          error={state.fieldErrors.quantity}
        />
        <SubmitButton pendingText={words.updating} tone="secondary">
          {words.update}
        </SubmitButton>
        <SubmitButton name="remove" value="yes" pendingText={words.removing} tone="quiet">
          {words.remove}
          <span className="sr-only"> {thing}</span>
        </SubmitButton>
      </div>
      {state.message && !state.ok ? (
        <Notice tone="problem" live>
          {state.message}
        </Notice>
      ) : null}
    </form>
  );
}
