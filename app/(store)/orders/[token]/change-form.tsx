"use client";

import { type ReactNode, useActionState, useLayoutEffect, useRef } from "react";
import { type FormState, untouchedForm } from "@/app/form-state";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";

type ChangeFormProps = {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  /** What the form carries besides its fields. */
  hidden: Record<string, string>;
  submit: string;
  pending: string;
  /** Asked once more before it happens: the field `name` then says for which value of `of` its consequences were shown. */
  confirms?: { name: string; of: string };
  tone?: "primary" | "danger";
  sent: FormState | undefined;
  children?: ReactNode;
};

/** A change that is confirmed here, its consequences above the button. Without JavaScript the browser sends it by itself. */
export function ChangeForm(props: ChangeFormProps) {
  const { action, hidden, submit, pending, confirms, tone, sent, children } = props;
  const [state, send] = useActionState(action, sent ?? untouchedForm());
  const form = useRef<HTMLFormElement>(null);
  const { [confirms?.name ?? ""]: asked, ...errors } = state.ok ? {} : state.fieldErrors;
  const problems = [...Object.values(errors), state.ok ? "" : state.message].filter((text) => text !== "");
  // React empties a form that was sent; what was refused is to stay as it was typed.
  useLayoutEffect(() => {
    if (form.current && !state.ok) typeAgain(form.current, state.values);
  }, [state]);
  return (
    <form ref={form} action={send} noValidate className="flex flex-col gap-4 print:hidden">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {confirms ? (
        <input type="hidden" name={confirms.name} value={asked ? (state.values[confirms.of] ?? "") : ""} />
      ) : null}
      {children}
      {asked ? (
        <Notice tone="warning" live>
          <bdi>{asked}</bdi>
        </Notice>
      ) : null}
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

function typeAgain(form: HTMLFormElement, values: Record<string, string>): void {
  for (const control of form.elements) {
    const isField =
      control instanceof HTMLTextAreaElement ||
      control instanceof HTMLSelectElement ||
      (control instanceof HTMLInputElement && control.type !== "hidden");
    if (!isField) continue;
    const typed = values[control.name];
    if (typed !== undefined) control.value = typed;
  }
}
