"use client";

import { useActionState } from "react";
import { type FormState, formErrors, untouchedForm } from "@/app/form-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { removePolicyAction } from "./actions";

type RemoveFormProps = { sent: FormState | undefined; place: Record<string, string>; preview: string };

export function RemoveForm({ sent, place, preview }: RemoveFormProps) {
  const [state, send] = useActionState(removePolicyAction, sent ?? untouchedForm());
  return (
    <form action={send} className="flex flex-col items-start gap-4">
      <ErrorSummary errors={formErrors(state)} />
      <p className="text-ink-soft">The next wider rule holds again. {preview}</p>
      {Object.entries(place).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton tone="danger" pendingText="Taking it away">
        Take this rule away
      </SubmitButton>
    </form>
  );
}
