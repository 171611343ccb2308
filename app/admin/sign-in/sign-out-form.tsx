"use client";

import { useActionState } from "react";
import { untouchedForm } from "@/app/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { signOutAction } from "./actions";

export function SignOutForm() {
  const [state, send] = useActionState(signOutAction, untouchedForm());
  return (
    <form action={send}>
      {state.message ? (
        <p role="alert" className="text-sm text-danger-ink">
          {state.message}
        </p>
      ) : null}
      <SubmitButton tone="quiet" size="small" pendingText="Signing out">
        Sign out
      </SubmitButton>
    </form>
  );
}
