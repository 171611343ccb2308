"use client";

import { useActionState } from "react";
import { formErrors, untouchedForm } from "@/app/form-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { retryAction } from "./actions";

export function RetryForm({ messageId, canRetry }: { messageId: string; canRetry: boolean }) {
  const [state, send] = useActionState(retryAction, untouchedForm());
  return (
    <form action={send} className="flex flex-col gap-3">
      <ErrorSummary errors={formErrors(state)} />
      {state.ok && state.message ? <Notice tone="done" live title={state.message} /> : null}
      <input type="hidden" name="messageId" value={messageId} />
      {canRetry ? (
        <SubmitButton tone="secondary" pendingText="Sending it again" className="self-start">
          Send it again
        </SubmitButton>
      ) : null}
    </form>
  );
}
