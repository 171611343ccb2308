"use client";

import { useActionState } from "react";
import { confirmSubscriptionAction } from "@/app/(store)/restock/confirm/[token]/actions";
import { type FormState, untouchedForm } from "@/app/form-state";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";

type ConfirmFormProps = {
  token: string;
  sent: FormState | undefined;
  words: { confirm: string; confirming: string };
};

export function ConfirmForm({ token, sent, words }: ConfirmFormProps) {
  const [state, send] = useActionState(confirmSubscriptionAction, sent ?? untouchedForm());
  return (
    <form action={send} className="flex flex-col gap-3">
      <input type="hidden" name="token" value={token} />
      {state.message && !state.ok ? (
        <Notice tone="problem" live>
          {state.message}
        </Notice>
      ) : null}
      <SubmitButton pendingText={words.confirming}>{words.confirm}</SubmitButton>
    </form>
  );
}
