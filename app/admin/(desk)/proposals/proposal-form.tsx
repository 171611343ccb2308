"use client";

import { useActionState } from "react";
import { type FormState, formErrors, untouchedForm } from "@/app/form-state";
import { Card } from "@/components/ui/card";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { SelectField, type SelectOption } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { type Drafted, draftAction } from "./actions";
import { ProposalCard } from "./proposal-card";
import type { ProposalView } from "./proposal-view";

type ProposalFormProps = {
  proposals: ProposalView[];
  places: SelectOption[];
  /** Made anew whenever the page is: sending one form twice drafts once. */
  draftingKey: string;
  canOrder: boolean;
  sent: FormState<Drafted> | undefined;
};

/** One form for all suppliers: tick and draft them together, or draft one by its own button. */
export function ProposalForm({ proposals, places, draftingKey, canOrder, sent }: ProposalFormProps) {
  const [state, send] = useActionState(draftAction, sent ?? untouchedForm<Drafted>());
  const drafts = state.ok ? (state.data?.drafts ?? []) : [];
  return (
    <>
      {state.ok && state.message ? (
        <Notice tone="done" live title={state.message}>
          {drafts.map(({ id, number }) => (
            <TextLink key={id} href={`/admin/purchase-orders/${id}`} className="figures me-3">
              Check and send {number}
            </TextLink>
          ))}
        </Notice>
      ) : null}
      {proposals.length > 0 ? (
        <form action={send} noValidate key={draftingKey} className="flex flex-col gap-5">
          <input type="hidden" name="draftingKey" value={draftingKey} />
          <ErrorSummary errors={formErrors(state)} />
          {canOrder ? (
            <Card>
              <div className="flex flex-wrap items-end justify-between gap-4">
                <SelectField
                  key={`p${state.values.locationId}`}
                  id="locationId"
                  name="locationId"
                  label="Delivered to"
                  options={places}
                  defaultValue={state.values.locationId}
                  error={state.fieldErrors.locationId}
                  className="w-full sm:max-w-80"
                />
                <SubmitButton pendingText="Drafting" className="max-sm:w-full">
                  Draft the chosen orders
                </SubmitButton>
              </div>
            </Card>
          ) : null}
          {proposals.map((proposal) => (
            <ProposalCard key={proposal.supplierId} proposal={proposal} state={state} canOrder={canOrder} />
          ))}
        </form>
      ) : null}
    </>
  );
}
