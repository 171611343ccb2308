"use client";

import { startTransition, useActionState, useCallback, useEffect, useOptimistic, useRef } from "react";
import { formErrors, untouchedForm } from "@/app/form-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { useToast } from "@/components/ui/toast";
import type { DecisionChoice } from "@/domain/fulfilment/ship-or-wait";
import { type Decided, decideAction, undoAction } from "./actions";
import { DecisionItem } from "./decision-item";
import type { DecisionView } from "./decision-view";
import { useDecisionKeys } from "./use-decision-keys";

type DecisionQueueProps = { decisions: DecisionView[]; canDecide: boolean; pickForm?: string };

/** The cards one after another. A decided one leaves at once, and can be taken back from the message that follows. */
export function DecisionQueue({ decisions, canDecide, pickForm }: DecisionQueueProps) {
  const [state, send] = useActionState(decideAction, untouchedForm<Decided>());
  const [undone, undo] = useActionState(undoAction, untouchedForm());
  const [shown, leave] = useOptimistic(decisions, (list, id: string) => list.filter((one) => one.id !== id));
  const list = useRef<HTMLUListElement>(null);
  const { add } = useToast();

  const decide = useCallback(
    (decision: DecisionView, choice: DecisionChoice) => {
      if (!canDecide) return;
      startTransition(() => {
        leave(decision.id);
        send(formOf({ decisionId: decision.id, choice, number: String(decision.number) }));
      });
    },
    [canDecide, leave, send],
  );
  useDecisionKeys({ list, decisions: shown, decide });

  useEffect(() => {
    const decisionId = state.data?.decisionId;
    if (!decisionId) return;
    add({
      title: state.message,
      actionProps: { children: "Undo", onClick: () => startTransition(() => undo(formOf({ decisionId }))) },
    });
  }, [state, add, undo]);

  return (
    <div className="flex flex-col gap-4">
      <ErrorSummary errors={[...formErrors(state), ...formErrors(undone)]} />
      <ul ref={list} className="flex flex-col gap-4">
        {shown.map((decision) => (
          <DecisionItem
            key={decision.id}
            decision={decision}
            canDecide={canDecide}
            pickForm={pickForm}
            onDecide={decide}
          />
        ))}
      </ul>
    </div>
  );
}

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}
