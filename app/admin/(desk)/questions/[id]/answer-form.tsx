"use client";

import { formErrors } from "@/app/form-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea";
import { useToldAction } from "../../use-told-action";
import { answerAction, closeAction } from "./actions";

/** Words to the customer, as they will read them. */
export function AnswerForm({ conversationId }: { conversationId: string }) {
  const [state, send] = useToldAction(answerAction);
  return (
    <form action={send} noValidate className="flex flex-col gap-3">
      <ErrorSummary errors={formErrors(state)} />
      <input type="hidden" name="conversationId" value={conversationId} />
      <TextareaField
        id="body"
        name="body"
        label="Your answer"
        help="The customer reads exactly these words, with your name."
        rows={6}
        maxLength={4000}
        defaultValue={state.values.body}
        error={state.fieldErrors.body}
      />
      <SubmitButton pendingText="Sending" className="self-start">
        Send the answer
      </SubmitButton>
    </form>
  );
}

export function CloseForm({ conversationId }: { conversationId: string }) {
  const [state, send] = useToldAction(closeAction);
  return (
    <form action={send} className="flex flex-col gap-2">
      <ErrorSummary errors={formErrors(state)} />
      <input type="hidden" name="conversationId" value={conversationId} />
      <SubmitButton tone="secondary" size="small" pendingText="Closing" className="self-start">
        Close without an answer
      </SubmitButton>
    </form>
  );
}
