"use client";

import { useActionState } from "react";
import { type FormState, formErrors, untouchedForm } from "@/app/form-state";
import { Card } from "@/components/ui/card";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { SelectField, type SelectOption } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { formatCount } from "@/lib/plural";
import { VariantName } from "../variant-name";
import { assignAction } from "./actions";

type Needed = {
  variantId: string;
  title: string;
  variantTitle: string;
  sku: string;
  needed: number;
  unpegged: number;
};

type WithoutSupplierProps = {
  needs: Needed[];
  suppliers: SelectOption[];
  canOrder: boolean;
  sent: FormState | undefined;
};

/** What can't be proposed until somebody says who delivers it. */
export function WithoutSupplier({ needs, suppliers, canOrder, sent }: WithoutSupplierProps) {
  const [state, send] = useActionState(assignAction, sent ?? untouchedForm());
  return (
    <Card
      title="Nobody is known to deliver these"
      lead="Say who does, and they are proposed with its next order."
    >
      <div className="flex flex-col gap-4">
        <ErrorSummary errors={formErrors(state)} />
        {state.ok && state.message ? <Notice tone="done" live title={state.message} /> : null}
        <ul className="flex flex-col divide-y divide-line border-t border-line">
          {needs.map((need) => (
            <li
              key={need.variantId}
              className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2 py-3 text-sm"
            >
              <div className="min-w-0 flex-1 basis-56">
                <TextLink href={`/admin/queue/${need.variantId}`}>
                  <VariantName title={need.title} variantTitle={need.variantTitle} sku={need.sku} />
                </TextLink>
                <span className="figures block text-ink-soft">
                  {formatCount(need.needed)} needed
                  {need.unpegged > 0 ? `, ${formatCount(need.unpegged)} waited for` : ""}
                </span>
              </div>
              {canOrder && suppliers.length > 0 ? (
                <form action={send} noValidate className="flex items-end gap-2">
                  <input type="hidden" name="variantId" value={need.variantId} />
                  <SelectField
                    id={`supplier.${need.variantId}`}
                    name="supplierId"
                    label={`Supplier of ${need.title}`}
                    hideLabel
                    options={suppliers}
                    defaultValue={suppliers[0]?.value}
                  />
                  <SubmitButton tone="secondary" name="variant" value={need.variantId} pendingText="Keeping">
                    Keep
                  </SubmitButton>
                </form>
              ) : null}
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}
