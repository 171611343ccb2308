"use client";

import { useActionState } from "react";
import { mailAlertsLinkAction } from "@/app/(store)/alerts/actions";
import { type FormState, untouchedForm } from "@/app/form-state";
import { TextField } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";

type AskLinkFormProps = {
  words: { email: string; send: string; sending: string };
  sent: FormState | undefined;
};

export function AskLinkForm({ words, sent }: AskLinkFormProps) {
  const [state, send] = useActionState(mailAlertsLinkAction, sent ?? untouchedForm());
  return (
    <form action={send} noValidate className="flex flex-col gap-3">
      {state.message ? (
        <Notice tone={state.ok ? "done" : "problem"} live>
          {state.message}
        </Notice>
      ) : null}
      <TextField
        id="alerts-email"
        name="email"
        type="email"
        label={words.email}
        autoComplete="email"
        defaultValue={state.values.email ?? ""}
        error={state.fieldErrors.email}
      />
      <SubmitButton pendingText={words.sending}>{words.send}</SubmitButton>
    </form>
  );
}
