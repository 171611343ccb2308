"use client";

import { useActionState } from "react";
import { type FormState, formErrors, untouchedForm } from "@/app/form-state";
import { ButtonLink } from "@/components/ui/button-link";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { PurchaseOrderState } from "@/domain/purchasing/purchase-order-input";
import { lifeAction } from "./life-actions";

type LifeFormProps = {
  order: {
    id: string;
    state: PurchaseOrderState;
    supplierEmail: string;
    isConfirmed: boolean;
    /** What the supplier changed and nobody has read yet, in a sentence. */
    answer: string;
  };
  /** The newest event on this page: whoever acts on an older page is told. */
  seen: string;
  sent: FormState | undefined;
};

/** The steps that this purchase order can take now, and no others. */
export function LifeForm({ order, seen, sent }: LifeFormProps) {
  const [state, send] = useActionState(lifeAction, sent ?? untouchedForm());
  const isOver = order.state === "closed" || order.state === "cancelled";
  const isDraft = order.state === "draft";
  if (isOver && order.answer === "" && !state.message) return null;
  return (
    <form action={send} noValidate className="flex flex-col gap-4">
      <ErrorSummary errors={formErrors(state)} />
      {state.ok && state.message ? <Notice tone="done" live title={state.message} /> : null}
      <input type="hidden" name="purchaseOrderId" value={order.id} />
      <input type="hidden" name="seen" value={seen} />
      {order.answer === "" ? null : (
        <Notice
          tone="warning"
          title={order.answer}
          action={
            <SubmitButton tone="secondary" size="small" name="step" value="note" pendingText="Noting">
              I've read it
            </SubmitButton>
          }
        >
          The days and units below are as the supplier says. Customers whose promise moved were told.
        </Notice>
      )}
      {isOver ? null : (
        <div className="flex flex-wrap items-center gap-2">
          <SendButtons email={order.supplierEmail} isDraft={isDraft} />
          {!isDraft && !order.isConfirmed ? (
            <SubmitButton tone="secondary" name="step" value="confirm" pendingText="Noting">
              Supplier confirmed
            </SubmitButton>
          ) : null}
          <ButtonLink href={`/admin/purchase-orders/${order.id}/edit`}>
            {isDraft ? "Edit draft" : "Change order"}
          </ButtonLink>
          {isDraft ? (
            <SubmitButton tone="danger" name="step" value="discard" pendingText="Throwing away">
              Throw away
            </SubmitButton>
          ) : null}
        </div>
      )}
    </form>
  );
}

function SendButtons({ email, isDraft }: { email: string; isDraft: boolean }) {
  if (email === "") {
    return isDraft ? (
      <SubmitButton name="step" value="mark_sent" pendingText="Marking as sent">
        Mark as sent
      </SubmitButton>
    ) : null;
  }
  return (
    <>
      <SubmitButton
        tone={isDraft ? "primary" : "secondary"}
        name="step"
        value="mail"
        pendingText={isDraft ? "Ordering" : "Sending"}
      >
        {isDraft ? "Order now by mail" : "Send the mail again"}
      </SubmitButton>
      {isDraft ? (
        <SubmitButton tone="secondary" name="step" value="mark_sent" pendingText="Marking as sent">
          Mark as sent, no mail
        </SubmitButton>
      ) : null}
    </>
  );
}
