"use client";

import { useActionState } from "react";
import { type FormState, formErrors, untouchedForm } from "@/app/form-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { addSupplierAction } from "./actions";

/** A supplier that isn't in the list yet. */
export function SupplierForm({ sent }: { sent: FormState | undefined }) {
  const [state, send] = useActionState(addSupplierAction, sent ?? untouchedForm());
  return (
    <form action={send} noValidate className="flex flex-col gap-4">
      <ErrorSummary errors={formErrors(state)} />
      {state.ok && state.message ? <Notice tone="done" live title={state.message} /> : null}
      <div className="grid gap-4 sm:grid-cols-3">
        <TextField
          id="name"
          name="name"
          label="Name"
          defaultValue={state.values.name}
          error={state.fieldErrors.name}
          autoComplete="off"
        />
        <TextField
          id="email"
          name="email"
          type="email"
          label="E-mail"
          optional
          defaultValue={state.values.email}
          error={state.fieldErrors.email}
          autoComplete="off"
        />
        <TextField
          id="leadTimeDays"
          name="leadTimeDays"
          inputMode="numeric"
          label="Business days they need"
          defaultValue={state.values.leadTimeDays}
          error={state.fieldErrors.leadTimeDays}
          autoComplete="off"
        />
      </div>
      <SubmitButton tone="secondary" size="small" pendingText="Adding" className="self-start">
        Add supplier
      </SubmitButton>
    </form>
  );
}
