"use client";

import { useActionState } from "react";
import { type FormState, formErrors, untouchedForm } from "@/app/form-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea";
import type { SupplierLine } from "@/domain/purchasing/supplier-view";
import { answerAction } from "./actions";
import { AnswerLine } from "./answer-line";

type AnswerFormProps = {
  token: string;
  lines: SupplierLine[];
  today: string;
  locale: string;
  isAnswered: boolean;
  sent: FormState | undefined;
};

/** One press when all is well; else each line says how many units come, and when. */
export function AnswerForm({ token, lines, today, locale, isAnswered, sent }: AnswerFormProps) {
  const [state, send] = useActionState(answerAction, sent ?? untouchedForm());
  const { values, fieldErrors } = state;
  const stands = lines.map(({ id, open, expectedOn }) => `${id} ${open} ${expectedOn}`).join();
  return (
    <form action={send} noValidate className="flex flex-col gap-6">
      <ErrorSummary errors={formErrors(state)} />
      {state.ok && state.message ? <Notice tone="done" live title={state.message} /> : null}
      {!state.ok && isAnswered ? (
        <Notice title="You have answered already">
          This is how the order stands. If something changed since, answer once more.
        </Notice>
      ) : null}
      <input type="hidden" name="token" value={token} />
      <section className="flex flex-col items-start gap-3 rounded-lg border border-line bg-surface px-4 py-4 sm:px-5">
        <h2 className="font-display text-lg font-semibold">Does all of it come as it stands here?</h2>
        <SubmitButton name="intent" value="as_ordered" pendingText="Confirming">
          Yes, confirm everything
        </SubmitButton>
        <p className="text-sm text-ink-soft">If not, change the lines below and send them.</p>
      </section>
      <ul className="flex flex-col gap-4">
        {lines.map((line) => (
          <AnswerLine
            key={`${stands} ${line.id}`}
            line={line}
            today={today}
            locale={locale}
            values={values}
            errors={fieldErrors}
          />
        ))}
      </ul>
      <TextareaField
        key={`note ${stands}`}
        id="note"
        name="note"
        label="Anything we should know?"
        optional
        maxLength={500}
        defaultValue={values.note}
        error={fieldErrors.note}
      />
      <SubmitButton
        tone="secondary"
        name="intent"
        value="differs"
        pendingText="Sending"
        className="self-start"
      >
        Send these answers
      </SubmitButton>
    </form>
  );
}
