"use client";

import { useActionState, useState } from "react";
import { formErrors, untouchedForm } from "@/app/form-state";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { SubstituteName } from "@/domain/catalog/substitute-queries";
import { VariantFinder } from "../../purchase-orders/new/variant-finder";
import { VariantName } from "../../variant-name";
import { substitutesAction } from "./actions";

type SubstitutesFormProps = {
  variantId: string;
  isForProduct: boolean;
  set: SubstituteName[];
};

/** A list in the order in which it is offered; shoppers see of it what can be had at that moment. */
export function SubstitutesForm({ variantId, isForProduct, set }: SubstitutesFormProps) {
  const [state, send] = useActionState(substitutesAction, untouchedForm());
  const [list, setList] = useState(set);

  function move(index: number, by: -1 | 1) {
    const moved = list[index];
    if (!moved) return;
    const others = list.filter((_, place) => place !== index);
    setList(others.toSpliced(index + by, 0, moved));
  }

  return (
    <form action={send} noValidate className="flex flex-col gap-4">
      <ErrorSummary errors={formErrors(state)} />
      {state.ok && state.message ? <Notice tone="done" live title={state.message} /> : null}
      <input type="hidden" name="variantId" value={variantId} />
      <input type="hidden" name="isForProduct" value={String(isForProduct)} />
      <input type="hidden" name="substituteIds" value={list.map((one) => one.variantId).join(",")} />
      {list.length === 0 ? <p className="text-sm text-ink-soft">Nothing is offered instead.</p> : null}
      <ol className="flex flex-col divide-y divide-line">
        {list.map((one, index) => (
          <li key={one.variantId} className="flex flex-wrap items-center justify-between gap-2 py-2 text-sm">
            <span className="min-w-0">
              <VariantName {...one} />
            </span>
            <span className="flex gap-1">
              <Button
                size="small"
                onClick={() => move(index, -1)}
                disabled={index === 0}
                aria-label={`Offer ${one.title} ${one.variantTitle} earlier`}
              >
                Up
              </Button>
              <Button
                size="small"
                onClick={() => setList(list.filter((other) => other !== one))}
                aria-label={`Take ${one.title} ${one.variantTitle} off the list`}
              >
                Remove
              </Button>
            </span>
          </li>
        ))}
      </ol>
      <VariantFinder
        chosen={[variantId, ...list.map((one) => one.variantId)]}
        onChoose={({ variantId: id, title, variantTitle, sku }) =>
          setList([...list, { variantId: id, title, variantTitle, sku }])
        }
      />
      <SubmitButton tone="secondary" pendingText="Keeping" className="self-start">
        Keep substitutes
      </SubmitButton>
    </form>
  );
}
