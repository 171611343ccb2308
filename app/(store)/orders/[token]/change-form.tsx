"use client";

import { type ReactNode, useActionState } from "react";
import { type FormState, untouchedForm } from "@/app/form-state";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";

type ChangeFormProps = {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  /** What the form carries besides its fields. */
  hidden: Record<string, string>;
  submit: string;
  pending: string;
  tone?: "primary" | "danger";
  sent: FormState | undefined;
  children?: ReactNode;
};

/** A change that is confirmed here, its consequences above the button. Without JavaScript the browser sends it by itself. */
export function ChangeForm({ action, hidden, submit, pending, tone, sent, children }: ChangeFormProps) {
  const [state, send] = useActionState(action, sent ?? untouchedForm());
  const problems = state.ok
    ? []
    : [...Object.values(state.fieldErrors), state.message].filter((text) => text !== "");
  return (
    <form action={send} noValidate className="flex flex-col gap-4 print:hidden">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      {problems.map((problem) => (
        <Notice key={problem} tone="problem" live>
          {problem}
        </Notice>
      ))}
      {state.ok && state.message ? (
        <Notice tone="done" live>
          {state.message}
        </Notice>
      ) : null}
      <div>
        <SubmitButton pendingText={pending} tone={tone}>
          {submit}
        </SubmitButton>
      </div>
    </form>
  );
}
