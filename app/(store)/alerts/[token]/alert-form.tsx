"use client";

import { useActionState } from "react";
import { type FormState, untouchedForm } from "@/app/form-state";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";

type AlertFormProps = {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  token: string;
  subscriptionId?: string;
  label: string;
  /** What it is about, for whoever hears the buttons one by one. */
  thing?: string;
  pending: string;
};

/** One button that changes something about one's alerts. */
export function AlertForm({ action, token, subscriptionId, label, thing, pending }: AlertFormProps) {
  const [state, send] = useActionState(action, untouchedForm());
  return (
    <form action={send} className="flex flex-col gap-2">
      <input type="hidden" name="token" value={token} />
      {subscriptionId ? <input type="hidden" name="subscriptionId" value={subscriptionId} /> : null}
      {state.message ? (
        <Notice tone={state.ok ? "done" : "problem"} live>
          {state.message}
        </Notice>
      ) : null}
      <SubmitButton pendingText={pending} tone="secondary">
        {label}
        {thing ? (
          <span className="sr-only">
            : <bdi>{thing}</bdi>
          </span>
        ) : null}
      </SubmitButton>
    </form>
  );
}
