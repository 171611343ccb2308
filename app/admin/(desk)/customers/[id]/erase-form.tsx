"use client";

import { useActionState } from "react";
import { type FormState, formErrors, untouchedForm } from "@/app/form-state";
import { CheckboxField } from "@/components/ui/checkbox";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { eraseCustomerAction } from "./actions";

export function EraseForm({ customerId, sent }: { customerId: string; sent: FormState | undefined }) {
  const [state, send] = useActionState(eraseCustomerAction, sent ?? untouchedForm());
  return (
    <form action={send} noValidate className="flex flex-col items-start gap-4">
      <ErrorSummary errors={formErrors(state)} />
      <input type="hidden" name="customerId" value={customerId} />
      <CheckboxField
        id="sure"
        name="sure"
        label="They asked for it, and I know that this can't be undone"
        error={state.fieldErrors.sure}
      />
      <SubmitButton tone="danger" pendingText="Erasing">
        Erase this customer
      </SubmitButton>
    </form>
  );
}
