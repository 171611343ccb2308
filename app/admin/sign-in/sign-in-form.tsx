"use client";

import { useActionState } from "react";
import { type FormState, formErrors, untouchedForm } from "@/app/form-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { signInAction } from "./actions";

export function SignInForm({ next, sent }: { next: string; sent: FormState | undefined }) {
  const [state, send] = useActionState(signInAction, sent ?? untouchedForm());
  return (
    <form action={send} noValidate className="flex flex-col gap-5">
      <ErrorSummary errors={formErrors(state)} />
      <input type="hidden" name="next" value={next} />
      <TextField
        id="email"
        name="email"
        type="email"
        label="E-mail"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        defaultValue={state.values.email}
        error={state.fieldErrors.email}
      />
      <TextField
        id="password"
        name="password"
        type="password"
        label="Password"
        autoComplete="current-password"
        required
        error={state.fieldErrors.password}
      />
      <SubmitButton pendingText="Signing in" wide>
        Sign in
      </SubmitButton>
    </form>
  );
}
