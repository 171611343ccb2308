"use client";

import { useActionState } from "react";
import { type FormState, formErrors, untouchedForm } from "@/app/form-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { changePasswordAction } from "./actions";

export function PasswordForm({ sent }: { sent: FormState | undefined }) {
  const [state, send] = useActionState(changePasswordAction, sent ?? untouchedForm());
  return (
    <form action={send} noValidate className="flex max-w-md flex-col gap-5">
      <ErrorSummary errors={formErrors(state)} />
      {state.ok && state.message ? <Notice tone="done" live title={state.message} /> : null}
      <TextField
        id="currentPassword"
        name="currentPassword"
        type="password"
        label="Current password"
        autoComplete="current-password"
        error={state.fieldErrors.currentPassword}
      />
      <TextField
        id="newPassword"
        name="newPassword"
        type="password"
        label="New password"
        help="At least 12 characters. A few words in a row are easy to keep in mind."
        autoComplete="new-password"
        error={state.fieldErrors.newPassword}
      />
      <SubmitButton pendingText="Changing your password" className="self-start">
        Change password
      </SubmitButton>
    </form>
  );
}
