"use client";

import { useActionState } from "react";
import { type FormState, formErrors, untouchedForm } from "@/app/form-state";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { cancelRestAction } from "./actions";

type ChangeFormsProps = {
  purchaseOrderId: string;
  expectedOn: string;
  today: string;
  promised: number;
  sentCancel: FormState | undefined;
};

/** Another day, or no delivery at all: what stands on this purchase order moves with it. */
export function ChangeForms({ purchaseOrderId, expectedOn, today, promised, sentCancel }: ChangeFormsProps) {
  const [cancelled, cancel] = useActionState(cancelRestAction, sentCancel ?? untouchedForm());
  return (
    <div className="flex flex-col gap-6">
      <form
        action={`/admin/purchase-orders/${purchaseOrderId}/move`}
        method="get"
        className="flex flex-col gap-3"
      >
        <TextField
          key={expectedOn}
          id="to"
          name="to"
          type="date"
          min={today}
          label="It comes on another day"
          help={
            promised > 0
              ? `${promised} promised units stand on it. You see whose day moves before anything is written.`
              : undefined
          }
          defaultValue={expectedOn}
          width={14}
        />
        <Button type="submit" tone="secondary" size="small" className="self-start">
          See who is moved
        </Button>
      </form>
      <form action={cancel} noValidate className="flex flex-col gap-3 border-t border-line pt-5">
        <ErrorSummary errors={formErrors(cancelled)} />
        <input type="hidden" name="purchaseOrderId" value={purchaseOrderId} />
        <TextField
          id="reason"
          name="reason"
          label="The rest won't come"
          help="Why? The supplier is told, and everybody here can read it later."
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
