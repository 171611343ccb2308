"use client";

import { useActionState, useId } from "react";
import { cancelUnitsAction } from "@/app/(store)/orders/[token]/actions";
import { type FormState, untouchedForm } from "@/app/form-state";
import { Notice } from "@/components/ui/notice";
import { QuantityField } from "@/components/ui/quantity-field";
import { SubmitButton } from "@/components/ui/submit-button";

type CancelUnitsProps = {
  token: string;
  orderLineId: string;
  atMost: number;
  /** In the shop's language. */
  words: Record<"open" | "unitsOf" | "howMany" | "confirm" | "doing" | "free" | "left", string>;
  sent: FormState | undefined;
};

/** Folded away until it is looked for; free, and in one step. */
export function CancelUnits({ token, orderLineId, atMost, words, sent }: CancelUnitsProps) {
  const [state, send] = useActionState(cancelUnitsAction, sent ?? untouchedForm());
  const id = useId();
  const hasProblem = !state.ok && (state.message !== "" || Object.keys(state.fieldErrors).length > 0);
  return (
    <>
      {state.ok && state.message ? (
        <Notice tone="done" live>
          {state.message}
        </Notice>
      ) : null}
      <details className="text-sm" open={hasProblem || undefined}>
        <summary className="inline-flex min-h-8 w-fit items-center text-ink-soft underline decoration-1 underline-offset-3 hover:text-ink pointer-coarse:min-h-11">
          {words.open}
          <span className="sr-only">{words.unitsOf}</span>
        </summary>
        <form action={send} noValidate className="mt-2 flex flex-col gap-2">
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="orderLineId" value={orderLineId} />
          <div className="flex flex-wrap items-start gap-2">
            <QuantityField
              key={atMost}
              id={`cancel-${id}`}
              name="quantity"
              label={words.howMany}
              max={atMost}
              defaultValue={state.values.quantity ?? atMost}
              error={state.fieldErrors.quantity}
            />
            <SubmitButton pendingText={words.doing} tone="danger" className="sm:mt-6.5">
              {words.confirm}
            </SubmitButton>
          </div>
          <p className="text-ink-soft">{words.free}</p>
          <p className="text-ink-soft">{words.left}</p>
          {hasProblem && state.message ? (
            <Notice tone="problem" live>
              {state.message}
            </Notice>
          ) : null}
        </form>
      </details>
    </>
  );
}
