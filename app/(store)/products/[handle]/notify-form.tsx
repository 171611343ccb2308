"use client";

import { useActionState, useEffect, useRef } from "react";
import { notifyMeAction } from "@/app/(store)/products/[handle]/actions";
import { untouchedForm } from "@/app/form-state";
import { NotifyFields } from "@/components/store/notify-fields";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select";

type NotifyFormProps = {
  variants: { id: string; label: string }[];
  chosenId: string;
  /** Nothing of it is on hand: the form stands open. */
  isOpen: boolean;
};

/**
 * Tell me when it is back: beside ordering now, for whoever would rather wait than order. The
 * page is cached, so without JavaScript the answer is a page of its own.
 */
export function NotifyForm({ variants, chosenId, isOpen }: NotifyFormProps) {
  const [state, send] = useActionState(notifyMeAction, untouchedForm(), "/restock/sign-up");
  const place = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    function follow(event: Event) {
      if (!(event.target instanceof HTMLInputElement) || event.target.name !== "variantId") return;
      const select = place.current?.querySelector("select");
      if (select) select.value = event.target.value;
    }
    document.addEventListener("change", follow);
    return () => document.removeEventListener("change", follow);
  }, []);

  return (
    <details
      ref={place}
      open={isOpen || state.message !== "" || Object.keys(state.fieldErrors).length > 0}
      className="border-t border-line pt-4"
    >
      <summary className="inline-flex min-h-11 w-fit items-center font-semibold text-ink underline decoration-1 underline-offset-3">
        Tell me when it is in stock
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
          {variants.length > 1 ? (
            <SelectField
              id="notify-variant"
              name="variantId"
              label="Which one"
              defaultValue={state.values.variantId ?? chosenId}
              options={variants.map((variant) => ({ value: variant.id, label: variant.label }))}
              error={state.fieldErrors.variantId}
            />
          ) : (
            <input type="hidden" name="variantId" value={chosenId} />
          )}
          <NotifyFields state={state} />
        </form>
      )}
    </details>
  );
}
