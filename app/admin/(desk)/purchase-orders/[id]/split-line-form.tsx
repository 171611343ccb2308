"use client";

import { useActionState } from "react";
import { type FormState, formErrors, untouchedForm } from "@/app/form-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { SelectField, type SelectOption } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { splitAction } from "./split-action";

type SplitLineFormProps = {
  /** Lines of which at least two units are still to come: "Kettlebell 16 kg: 10, expected 5 December". */
  lines: SelectOption[];
  today: string;
  sent: FormState | undefined;
};

/** A part of what was ordered comes with another delivery. */
export function SplitLineForm({ lines, today, sent }: SplitLineFormProps) {
  const [state, send] = useActionState(splitAction, sent ?? untouchedForm());
  const { values, fieldErrors } = state;
  return (
    <>
      {state.ok && state.message ? <Notice tone="done" live title={state.message} /> : null}
      {lines.length > 0 ? (
        <form action={send} noValidate className="flex flex-col gap-3">
          <ErrorSummary errors={formErrors(state)} />
          <SelectField
            key={`l${values.splitLineId}`}
            id="splitLineId"
            name="splitLineId"
            label="A part comes on another day"
            help="These units become a delivery of their own; who waits for them is promised the other day."
            options={lines}
            defaultValue={values.splitLineId}
            error={fieldErrors.splitLineId}
          />
          <div className="flex flex-wrap items-start gap-3">
            <TextField
              id="splitQuantity"
              name="splitQuantity"
              label="Units"
              inputMode="numeric"
              autoComplete="off"
              width={7}
              defaultValue={values.splitQuantity}
              error={fieldErrors.splitQuantity}
            />
            <TextField
              id="splitExpectedOn"
              name="splitExpectedOn"
              type="date"
              min={today}
              label="Come on"
              defaultValue={values.splitExpectedOn}
              error={fieldErrors.splitExpectedOn}
              width={14}
            />
          </div>
          <SubmitButton tone="secondary" size="small" pendingText="Splitting" className="self-start">
            Split into two deliveries
          </SubmitButton>
        </form>
      ) : null}
    </>
  );
}
