"use client";

import { formErrors } from "@/app/form-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea";
import { useToldAction } from "../use-told-action";
import { decideReturnAction } from "./actions";

/** Accept or decline, with words to the customer. */
export function DecideForm({ requestId }: { requestId: string }) {
  const [state, send] = useToldAction(decideReturnAction);
  return (
    <form action={send} noValidate className="flex flex-col gap-3">
      <ErrorSummary errors={formErrors(state)} />
      <input type="hidden" name="requestId" value={requestId} />
      <TextareaField
        id={`answer-${requestId}`}
        name="answer"
        label="Words to the customer"
        help="Where to send it, or why it is declined."
        maxLength={2000}
        defaultValue={state.values.answer}
        error={state.fieldErrors.answer}
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton name="decision" value="accepted" size="small" pendingText="Accepting">
          Accept
        </SubmitButton>
        <SubmitButton name="decision" value="declined" tone="danger" size="small" pendingText="Declining">
          Decline
        </SubmitButton>
      </div>
    </form>
  );
}
