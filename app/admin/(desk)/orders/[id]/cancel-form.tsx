"use client";

import { formErrors } from "@/app/form-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { useToldAction } from "../../use-told-action";
import { cancelAction } from "./actions";

type CancelFormProps = { orderId: string; orderLineId: string; title: string; most: number };

/** Takes units of one line off the order; nothing was charged for them. */
export function CancelForm({ orderId, orderLineId, title, most }: CancelFormProps) {
  const [state, send] = useToldAction(cancelAction);
  return (
    <details className="group" open={formErrors(state).length > 0 || undefined}>
      <summary className="inline-flex min-h-6 w-fit items-center text-sm text-ink-soft underline underline-offset-3 hover:text-ink">
        Cancel units<span className="sr-only"> of {title}</span>
      </summary>
      <form action={send} noValidate className="mt-3 flex max-w-md flex-col gap-3">
        <ErrorSummary errors={formErrors(state)} />
        <input type="hidden" name="orderId" value={orderId} />
        <input type="hidden" name="orderLineId" value={orderLineId} />
        <TextField
          id={`quantity-${orderLineId}`}
          name="quantity"
          label={`Units to cancel, at most ${most}`}
          inputMode="numeric"
          autoComplete="off"
          width={6}
          defaultValue={state.values.quantity ?? String(most)}
          error={state.fieldErrors.quantity}
        />
        <TextField
          id={`reason-${orderLineId}`}
          name="reason"
          label="Why"
          help="The customer reads it."
          optional
          autoComplete="off"
          defaultValue={state.values.reason}
          error={state.fieldErrors.reason}
        />
        <SubmitButton tone="danger" size="small" pendingText="Cancelling" className="self-start">
          Cancel these units
        </SubmitButton>
      </form>
    </details>
  );
}
