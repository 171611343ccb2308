"use client";

import { useActionState } from "react";
import { type FormState, formErrors, untouchedForm } from "@/app/form-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { RadioCards } from "@/components/ui/radio-cards";
import { SubmitButton } from "@/components/ui/submit-button";
import { plural } from "@/lib/plural";
import { cancelAction, closeAction, moveAction } from "./actions";

/** Before anything left: the plan ends, and no unit moved. */
export function CancelForm({ transferId, sent }: { transferId: string; sent: FormState | undefined }) {
  const [state, send] = useActionState(cancelAction, sent ?? untouchedForm());
  return (
    <form action={send} noValidate className="flex flex-col gap-3">
      <ErrorSummary errors={formErrors(state)} />
      <input type="hidden" name="transferId" value={transferId} />
      <TextField
        id="reason"
        name="reason"
        label="Why isn't it needed?"
        help="Everybody can read it later."
        defaultValue={state.values.reason}
        error={state.fieldErrors.reason}
        autoComplete="off"
      />
      <SubmitButton tone="danger" size="small" pendingText="Calling off" className="self-start">
        Call the transfer off
      </SubmitButton>
    </form>
  );
}

type MoveFormProps = { transferId: string; expectedOn: string; today: string; sent: FormState | undefined };

/** Whoever was promised units of it is promised another day, and told when it is later than what they were told. */
export function MoveForm({ transferId, expectedOn, today, sent }: MoveFormProps) {
  const [state, send] = useActionState(moveAction, sent ?? untouchedForm());
  return (
    <form action={send} noValidate className="flex flex-col gap-3">
      <ErrorSummary errors={formErrors(state)} />
      {state.ok && state.message ? <Notice tone="done" live title={state.message} /> : null}
      <input type="hidden" name="transferId" value={transferId} />
      <TextField
        key={expectedOn}
        id="expectedOn"
        name="expectedOn"
        type="date"
        min={today}
        label="Arrives on"
        defaultValue={state.values.expectedOn ?? expectedOn}
        error={state.fieldErrors.expectedOn}
        width={14}
      />
      <SubmitButton tone="secondary" size="small" pendingText="Moving" className="self-start">
        Move the day
      </SubmitButton>
    </form>
  );
}

type CloseFormProps = { transferId: string; from: string; underWay: number; sent: FormState | undefined };

/** Fewer came than left: what became of the others, so that no unit is on the way for ever. */
export function CloseForm({ transferId, from, underWay, sent }: CloseFormProps) {
  const [state, send] = useActionState(closeAction, sent ?? untouchedForm());
  return (
    <form action={send} noValidate className="flex flex-col gap-4">
      <ErrorSummary errors={formErrors(state)} />
      <input type="hidden" name="transferId" value={transferId} />
      <RadioCards
        key={state.values.outcome}
        name="outcome"
        legend={`What became of the ${plural(underWay, { one: "unit", other: "units" })} still on the way?`}
        error={state.fieldErrors.outcome}
        defaultValue={state.values.outcome}
        cards={[
          { value: "lost", title: "They are lost", detail: "They left and never arrived." },
          { value: "returned", title: "They never left", detail: `They are on hand at ${from} again.` },
        ]}
      />
      <TextField
        id="reason"
        name="reason"
        label="What happened?"
        help="Everybody can read it later."
        defaultValue={state.values.reason}
        error={state.fieldErrors.reason}
        autoComplete="off"
      />
      <SubmitButton tone="danger" size="small" pendingText="Closing" className="self-start">
        Close the transfer
      </SubmitButton>
    </form>
  );
}
