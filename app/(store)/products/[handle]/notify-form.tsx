"use client";

import { useActionState } from "react";
import { notifyMeAction } from "@/app/(store)/products/[handle]/actions";
import { useChosen } from "@/app/(store)/products/[handle]/live-product";
import { untouchedForm } from "@/app/form-state";
import { NotifyFields } from "@/components/store/notify-fields";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select";
import { productWords } from "@/messages/product";
import { signUpWords } from "@/messages/sign-up";

/** Whoever wants what lies here buys it; what won't come back can't be announced. */
const notAwaited = ["in_stock", "low_stock", "discontinued"];

/**
 * Tell me when it is back: beside ordering now, for whoever would rather wait than order. The
 * page is cached, so without JavaScript the answer is a page of its own.
 */
export function NotifyForm() {
  const [state, send] = useActionState(notifyMeAction, untouchedForm(), "/restock/sign-up");
  const { product, variant } = useChosen();
  const words = productWords(product.locale);
  const awaited = product.variants.filter(({ status }) => !notAwaited.includes(status));
  const [first] = awaited;
  if (!first) return null;
  const chosenId = (awaited.find(({ id }) => id === variant?.id) ?? first).id;
  const isOpen = product.variants.every(({ buckets }) => buckets.length === 0);
  return (
    <details
      open={isOpen || state.message !== "" || Object.keys(state.fieldErrors).length > 0}
      className="border-t border-line pt-4"
    >
      <summary className="inline-flex min-h-11 w-fit items-center font-semibold text-ink underline decoration-1 underline-offset-3">
        {words.tellMe}
      </summary>
      {state.ok && state.message ? (
        <Notice tone="done" live>
          {state.message}
        </Notice>
      ) : (
        <form
          action={send}
          noValidate
          onReset={(event) => event.preventDefault()}
          className="mt-2 flex flex-col gap-3"
        >
          {awaited.length > 1 ? (
            <SelectField
              key={chosenId}
              id="notify-variant"
              name="variantId"
              label={words.whichOne}
              defaultValue={state.values.variantId ?? chosenId}
              options={[
                ...awaited.map(({ id, name, text }) => ({ value: id, label: `${name} (${text})` })),
                ...(awaited.length === product.variants.length
                  ? [{ value: `any:${first.id}`, label: signUpWords(product.locale).any }]
                  : []),
              ]}
              error={state.fieldErrors.variantId}
            />
          ) : (
            <input type="hidden" name="variantId" value={chosenId} />
          )}
          <NotifyFields state={state} locale={product.locale} />
        </form>
      )}
    </details>
  );
}
