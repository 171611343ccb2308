"use client";

import { useActionState, useId, useState } from "react";
import { cancelUnitsAction } from "@/app/(store)/orders/[token]/actions";
import { type FormState, untouchedForm } from "@/app/form-state";
import { Notice } from "@/components/ui/notice";
import { QuantityField } from "@/components/ui/quantity-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { type LeftToPay, leftToPay } from "@/domain/orders/left-to-pay";
import { formatMoney } from "@/lib/format-money";

type CancelUnitsProps = {
  token: string;
  orderLineId: string;
  atMost: number;
  /** In the shop's language. */
  words: Record<"open" | "unitsOf" | "howMany" | "confirm" | "doing" | "free" | "left" | "sooner", string>;
  stepWords: { fewer: string; more: string };
  /** Of one unit. */
  price: { minor: number; currency: string; locale: string };
  order: LeftToPay;
  sent: FormState | undefined;
};

/** Folded away until it is looked for; free, and in one step. */
export function CancelUnits(props: CancelUnitsProps) {
  const { token, orderLineId, atMost, words, stepWords, price, order, sent } = props;
  const [state, send] = useActionState(cancelUnitsAction, sent ?? untouchedForm());
  const [chosen, choose] = useState(atMost);
  const id = useId();
  const quantity = Math.min(chosen, atMost);
  const consequences = (cancelled: number) => {
    const left = leftToPay(order, cancelled * price.minor);
    const sentence = words.left
      .replace("{quantity}", String(cancelled))
      .replace("{total}", formatMoney(left, price.currency, price.locale));
    return cancelled === atMost && words.sooner ? `${sentence} ${words.sooner}` : sentence;
  };
  const hasProblem = !state.ok && (state.message !== "" || Object.keys(state.fieldErrors).length > 0);
  return (
    <>
      {state.ok && state.message ? (
        <Notice tone="done" live>
          {state.message}
        </Notice>
      ) : null}
      <details className="text-sm print:hidden" open={hasProblem || undefined}>
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
              stepWords={stepWords}
              onChange={(event) => choose(event.currentTarget.valueAsNumber)}
            />
            <SubmitButton pendingText={words.doing} tone="danger" className="sm:mt-6.5">
              {words.confirm}
            </SubmitButton>
          </div>
          <p className="text-ink-soft">{words.free}</p>
          <p aria-live="polite" className="figures text-ink-soft">
            {quantity >= 1 && quantity <= atMost ? consequences(quantity) : null}
          </p>
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
