"use client";

import { useActionState, useState } from "react";
import { type FormState, formErrors, untouchedForm } from "@/app/form-state";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/input";
import { SelectField } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FoundVariant } from "@/domain/stock/queries";
import { VariantName } from "../../variant-name";
import { createAction } from "./actions";
import { VariantFinder } from "./variant-finder";

type Choice = { value: string; label: string };
type Ordered = Pick<FoundVariant, "variantId" | "title" | "variantTitle" | "sku" | "backorder">;

type PurchaseOrderFormProps = {
  suppliers: Choice[];
  places: Choice[];
  today: string;
  expectedOn: string;
  /** Already on the list: what the queue's "Order more" led here with. */
  start: Ordered[];
  sent: FormState | undefined;
};

export function PurchaseOrderForm({
  suppliers,
  places,
  today,
  expectedOn,
  start,
  sent,
}: PurchaseOrderFormProps) {
  const [state, send] = useActionState(createAction, sent ?? untouchedForm());
  const [lines, setLines] = useState<Ordered[]>(start);
  const { values, fieldErrors } = state;
  return (
    <form
      action={send}
      noValidate
      className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)]"
    >
      <Card title="The order">
        <div className="flex flex-col gap-5">
          <ErrorSummary errors={formErrors(state)} />
          <SelectField
            key={`s${values.supplierId}`}
            id="supplierId"
            name="supplierId"
            label="Supplier"
            options={suppliers}
            defaultValue={values.supplierId}
            error={fieldErrors.supplierId}
          />
          <SelectField
            key={`p${values.locationId}`}
            id="locationId"
            name="locationId"
            label="Delivered to"
            options={places}
            defaultValue={values.locationId}
            error={fieldErrors.locationId}
          />
          <TextField
            id="expectedOn"
            name="expectedOn"
            type="date"
            min={today}
            label="Expected on"
            help="Customers are promised a window after this day."
            defaultValue={values.expectedOn ?? expectedOn}
            error={fieldErrors.expectedOn}
            width={14}
          />
          <TextField
            id="note"
            name="note"
            label="Note"
            optional
            defaultValue={values.note}
            error={fieldErrors.note}
            maxLength={500}
            autoComplete="off"
          />
          <SubmitButton pendingText="Ordering">Create purchase order</SubmitButton>
        </div>
      </Card>
      <Card title="What is ordered">
        <div className="flex flex-col gap-5">
          {lines.length > 0 ? (
            <ul className="flex flex-col divide-y divide-line border-y border-line">
              {lines.map((line) => (
                <OrderedLine
                  key={line.variantId}
                  line={line}
                  quantity={values[`ordered.${line.variantId}`]}
                  error={fieldErrors[`ordered.${line.variantId}`]}
                  onRemove={() =>
                    setLines((before) => before.filter((one) => one.variantId !== line.variantId))
                  }
                />
              ))}
            </ul>
          ) : null}
          <VariantFinder
            chosen={lines.map((line) => line.variantId)}
            error={fieldErrors.find}
            onChoose={(variant) => setLines((before) => [...before, variant])}
          />
        </div>
      </Card>
    </form>
  );
}

function OrderedLine({
  line,
  quantity,
  error,
  onRemove,
}: {
  line: Ordered;
  quantity?: string;
  error?: string;
  onRemove: () => void;
}) {
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-3 text-sm">
      <div className="min-w-0 flex-1 basis-40">
        <VariantName {...line} />
        {line.backorder > 0 ? (
          <span className="figures text-ink-soft">{line.backorder} units waited for</span>
        ) : null}
      </div>
      <div className="flex items-start gap-2">
        <TextField
          id={`ordered.${line.variantId}`}
          name={`ordered.${line.variantId}`}
          label={`Units of ${line.title}`}
          hideLabel
          inputMode="numeric"
          autoComplete="off"
          width={7}
          defaultValue={quantity ?? String(Math.max(1, line.backorder))}
          error={error}
        />
        <Button tone="quiet" onClick={onRemove} aria-label={`Remove ${line.title}`}>
          Remove
        </Button>
      </div>
    </li>
  );
}
