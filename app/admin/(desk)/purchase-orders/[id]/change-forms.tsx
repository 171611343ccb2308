"use client";

import { useActionState } from "react";
import { type FormState, formErrors, untouchedForm } from "@/app/form-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { cancelRestAction, moveAction } from "./actions";

type ChangeFormsProps = {
  purchaseOrderId: string;
  expectedOn: string;
  today: string;
  promised: number;
  sentMove: FormState | undefined;
  sentCancel: FormState | undefined;
};

/** Another day, or no delivery at all: what stands on this purchase order moves with it. */
export function ChangeForms({
  purchaseOrderId,
  expectedOn,
  today,
  promised,
  sentMove,
  sentCancel,
}: ChangeFormsProps) {
  const [moved, move] = useActionState(moveAction, sentMove ?? untouchedForm());
  const [cancelled, cancel] = useActionState(cancelRestAction, sentCancel ?? untouchedForm());
  return (
    <div className="flex flex-col gap-6">
      <form action={move} noValidate className="flex flex-col gap-3">
        <ErrorSummary errors={formErrors(moved)} />
        {moved.ok && moved.message ? <Notice tone="done" live title={moved.message} /> : null}
        <input type="hidden" name="purchaseOrderId" value={purchaseOrderId} />
        <TextField
          key={expectedOn}
          id="expectedOn"
          name="expectedOn"
          type="date"
          min={today}
          label="It comes on another day"
          help={promised > 0 ? `${promised} promised units move with it.` : undefined}
          defaultValue={moved.values.expectedOn ?? expectedOn}
          error={moved.fieldErrors.expectedOn}
          width={14}
        />
        <SubmitButton tone="secondary" size="small" pendingText="Moving" className="self-start">
          Move the day
        </SubmitButton>
      </form>
      <form action={cancel} noValidate className="flex flex-col gap-3 border-t border-line pt-5">
        <ErrorSummary errors={formErrors(cancelled)} />
        <input type="hidden" name="purchaseOrderId" value={purchaseOrderId} />
        <TextField
          id="reason"
          name="reason"
          label="The rest won't come"
          help="Why? Everybody can read it later."
          defaultValue={cancelled.values.reason}
          error={cancelled.fieldErrors.reason}
          autoComplete="off"
        />
        <SubmitButton tone="danger" size="small" pendingText="Cancelling" className="self-start">
          Cancel the rest
        </SubmitButton>
      </form>
    </div>
  );
}
