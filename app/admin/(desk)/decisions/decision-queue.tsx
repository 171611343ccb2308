"use client";

import { startTransition, useActionState, useCallback, useOptimistic, useRef } from "react";
import { type FormState, formErrors, untouchedForm } from "@/app/form-state";
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
  const { state, send } = useToldDecision();
  const [shown, leave] = useOptimistic(decisions, (list, id: string) => list.filter((one) => one.id !== id));
  const list = useRef<HTMLUListElement>(null);

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

  return (
    <div className="flex flex-col gap-4">
      <ErrorSummary errors={formErrors(state)} />
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

/** With the last decision the queue leaves the page: what was decided, and its undo, live on in the message. */
function useToldDecision() {
  const { add } = useToast();

  async function takeBack(decisionId: string) {
    const undone = await undoAction(untouchedForm(), formOf({ decisionId }));
    add({ title: undone.message || formErrors(undone)[0]?.message });
  }

  const [state, send] = useActionState(async (previous: FormState<Decided>, form: FormData) => {
    const decided = await decideAction(previous, form);
    const decisionId = decided.data?.decisionId;
    if (decisionId) {
      const onClick = () => startTransition(() => takeBack(decisionId));
      add({ title: decided.message, actionProps: { children: "Undo", onClick } });
    }
    return decided;
  }, untouchedForm<Decided>());
  return { state, send };
}

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}
