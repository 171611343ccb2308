"use client";

import { useActionState } from "react";
import { type FormState, formErrors, untouchedForm } from "@/app/form-state";
import { ButtonLink } from "@/components/ui/button-link";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea";
import { useToldAction } from "../../use-told-action";
import { pinAction, unpinAction } from "./actions";

type PinFormProps = { orderLineId: string; variantId: string; sent: FormState | undefined };

export function PinForm({ orderLineId, variantId, sent }: PinFormProps) {
  const [state, send] = useActionState(pinAction, sent ?? untouchedForm());
  return (
    <form action={send} noValidate className="flex flex-col gap-4">
      <ErrorSummary errors={formErrors(state)} />
      <input type="hidden" name="orderLineId" value={orderLineId} />
      <input type="hidden" name="variantId" value={variantId} />
      <TextareaField
        id="reason"
        name="reason"
        label="Why does this customer go first?"
        help="Everybody can read it later."
        rows={2}
        maxLength={300}
        defaultValue={state.values.reason}
        error={state.fieldErrors.reason}
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton pendingText="Putting it first">Put it first</SubmitButton>
        <ButtonLink tone="quiet" href={`/admin/queue/${variantId}`} scroll={false}>
          Leave it as it is
        </ButtonLink>
      </div>
    </form>
  );
}

export function UnpinForm({ orderLineId, number }: { orderLineId: string; number: number }) {
  const [state, send] = useToldAction(unpinAction);
  return (
    <form action={send}>
      <ErrorSummary errors={formErrors(state)} />
      <input type="hidden" name="orderLineId" value={orderLineId} />
      <SubmitButton tone="quiet" size="small" pendingText="Taking the pin away">
        Unpin<span className="sr-only"> order {number}</span>
      </SubmitButton>
    </form>
  );
}
