"use client";

import { useActionState } from "react";
import { type FormState, formErrors, untouchedForm } from "@/app/form-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea";
import { applyAction } from "./actions";

type ApplyFormProps = {
  /** The scenario as JSON, as it was previewed. */
  scenario: string;
  fingerprint: string;
  asksReason: boolean;
  label: string;
  /** This very page, to look again. */
  here: string;
  sent: FormState | undefined;
};

/** Does what is shown, or says that it isn't true any more. */
export function ApplyForm({ scenario, fingerprint, asksReason, label, here, sent }: ApplyFormProps) {
  const [state, send] = useActionState(applyAction, sent ?? untouchedForm());
  return (
    <form action={send} noValidate className="flex flex-col gap-4">
      <ErrorSummary errors={formErrors(state)} />
      <input type="hidden" name="scenario" value={scenario} />
      <input type="hidden" name="fingerprint" value={fingerprint} />
      {asksReason ? (
        <TextareaField
          id="reason"
          name="reason"
          label="Why?"
          help="Everybody can read it later."
          rows={2}
          maxLength={300}
          defaultValue={state.values.reason}
          error={state.fieldErrors.reason}
        />
      ) : null}
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton pendingText="Doing it">{label}</SubmitButton>
        {state.message !== "" && !state.ok ? (
          <a href={here} className="text-sm font-semibold underline underline-offset-3">
            Look again
          </a>
        ) : null}
      </div>
    </form>
  );
}
