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
import { formatCount } from "@/lib/plural";
import { VariantFinder } from "../../purchase-orders/new/variant-finder";
import { VariantName } from "../../variant-name";
import { planAction } from "./actions";

type Choice = { value: string; label: string };
type Moved = Pick<FoundVariant, "variantId" | "title" | "variantTitle" | "sku" | "free">;

type TransferFormProps = {
  places: Choice[];
  today: string;
  expectedOn: string;
  /** Already on the list: the product whose page led here. */
  start: Moved[];
  sent: FormState | undefined;
};

export function TransferForm({ places, today, expectedOn, start, sent }: TransferFormProps) {
  const [state, send] = useActionState(planAction, sent ?? untouchedForm());
  const [lines, setLines] = useState<Moved[]>(start);
  const { values, fieldErrors } = state;
  const [from, setFrom] = useState(values.fromLocationId ?? places[0]?.value);
  return (
    <form
      action={send}
      noValidate
      className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)]"
    >
      <Card title="From where to where">
        <div className="flex flex-col gap-5">
          <ErrorSummary errors={formErrors(state)} />
          <SelectField
            id="fromLocationId"
            name="fromLocationId"
            label="From"
            options={places}
            value={from}
            onChange={(event) => setFrom(event.target.value)}
            error={fieldErrors.fromLocationId}
          />
          <SelectField
            key={`t${values.locationId}`}
            id="locationId"
            name="locationId"
            label="To"
            options={places}
            defaultValue={values.locationId ?? places[1]?.value}
            error={fieldErrors.locationId}
          />
          <TextField
            id="expectedOn"
            name="expectedOn"
            type="date"
            min={today}
            label="Expected on"
            help="When it arrives. You can change it when it leaves."
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
          <SubmitButton pendingText="Planning">Plan the transfer</SubmitButton>
        </div>
      </Card>
      <Card title="What moves">
        <div className="flex flex-col gap-5">
          {lines.length > 0 ? (
            <ul className="flex flex-col divide-y divide-line border-y border-line">
              {lines.map((line) => (
                <li
                  key={line.variantId}
                  className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-3 text-sm"
                >
                  <div className="min-w-0 flex-1 basis-40">
                    <VariantName title={line.title} variantTitle={line.variantTitle} sku={line.sku} />
                    <span className="figures text-ink-soft" aria-live="polite">
                      {formatCount(freeAt(line, from))} can leave from there
                    </span>
                  </div>
                  <div className="flex items-start gap-2">
                    <TextField
                      id={`moved.${line.variantId}`}
                      name={`moved.${line.variantId}`}
                      label={`Units of ${line.title}`}
                      hideLabel
                      inputMode="numeric"
                      autoComplete="off"
                      width={7}
                      defaultValue={values[`moved.${line.variantId}`] ?? "1"}
                      error={fieldErrors[`moved.${line.variantId}`]}
                    />
                    <Button
                      tone="quiet"
                      onClick={() =>
                        setLines((before) => before.filter((one) => one.variantId !== line.variantId))
                      }
                      aria-label={`Remove ${line.title}`}
                    >
                      Remove
                    </Button>
                  </div>
                </li>
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

/** Units at a place that are nobody's. */
function freeAt({ free }: Moved, locationId: string | undefined): number {
  return Math.max(0, free.find((place) => place.locationId === locationId)?.quantity ?? 0);
}
