"use client";

import { formErrors } from "@/app/form-state";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { useToldAction } from "../use-told-action";
import { acceptManyAction, undoAction } from "./actions";

/** Follows the recommendation for every ticked card. */
export function AcceptMany({ formId }: { formId: string }) {
  const [state, send] = useToldAction(acceptManyAction);

  function pickAll() {
    for (const box of document.querySelectorAll<HTMLInputElement>(`input[form="${formId}"]`))
      box.checked = true;
  }

  return (
    <form id={formId} action={send} className="flex flex-col gap-3">
      <ErrorSummary errors={formErrors(state)} />
      <div className="flex flex-wrap gap-2">
        <Button size="small" tone="quiet" onClick={pickAll}>
          Pick all
        </Button>
        <SubmitButton size="small" tone="secondary" pendingText="Deciding">
          Follow the recommendation for the picked
        </SubmitButton>
      </div>
    </form>
  );
}

export function UndoForm({ decisionId, number }: { decisionId: string; number: number }) {
  const [state, send] = useToldAction(undoAction);
  return (
    <form action={send} className="flex flex-wrap items-center gap-3">
      {state.message && !state.ok ? (
        <p role="alert" className="text-sm text-danger-ink">
          {state.message}
        </p>
      ) : null}
      <input type="hidden" name="decisionId" value={decisionId} />
      <SubmitButton size="small" tone="quiet" pendingText="Taking it back">
        Undo<span className="sr-only"> the decision for order {number}</span>
      </SubmitButton>
    </form>
  );
}
