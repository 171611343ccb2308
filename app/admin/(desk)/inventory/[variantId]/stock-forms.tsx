"use client";

import { useActionState } from "react";
import { type FormState, formErrors, untouchedForm } from "@/app/form-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { RadioCards } from "@/components/ui/radio-cards";
import { SelectField } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import type { PlaceLevel } from "@/domain/stock/queries";
import { adjustAction, countAction } from "./actions";

type StockFormProps = { variantId: string; places: PlaceLevel[]; sent: FormState | undefined };

/** What was counted on the shelf; the books follow. */
export function CountForm({ variantId, places, sent }: StockFormProps) {
  const [state, send] = useActionState(countAction, sent ?? untouchedForm());
  return (
    <form action={send} noValidate className="flex flex-col gap-4">
      <ErrorSummary errors={formErrors(state)} />
      {state.ok && state.message ? <Notice tone="done" live title={state.message} /> : null}
      <input type="hidden" name="variantId" value={variantId} />
      {places.map((place) => (
        <input
          key={place.locationId}
          type="hidden"
          name={`seen.${place.locationId}`}
          value={place.onHand ?? ""}
        />
      ))}
      <Places id="countedAt" places={places} state={state} />
      <TextField
        id="counted"
        name="counted"
        label="Units you counted"
        help="All that lie there, those that are packed too."
        inputMode="numeric"
        autoComplete="off"
        width={8}
        defaultValue={state.values.counted}
        error={state.fieldErrors.counted}
      />
      <TextField
        id="countReason"
        name="countReason"
        label="Why"
        optional
        autoComplete="off"
        defaultValue={state.values.countReason}
        error={state.fieldErrors.countReason}
      />
      <SubmitButton tone="secondary" pendingText="Writing it down" className="self-start">
        Set to what I counted
      </SubmitButton>
    </form>
  );
}

/** Some units more, or fewer, with the reason. */
export function AdjustForm({ variantId, places, sent }: StockFormProps) {
  const [state, send] = useActionState(adjustAction, sent ?? untouchedForm());
  return (
    <form action={send} noValidate className="flex flex-col gap-4">
      <ErrorSummary errors={formErrors(state)} />
      {state.ok && state.message ? <Notice tone="done" live title={state.message} /> : null}
      <input type="hidden" name="variantId" value={variantId} />
      <Places id="adjustedAt" places={places} state={state} />
      <TextField
        id="quantity"
        name="quantity"
        label="Units more or fewer"
        help="3 adds three, -3 takes three away."
        autoComplete="off"
        width={8}
        defaultValue={state.values.quantity}
        error={state.fieldErrors.quantity}
      />
      <RadioCards
        key={state.values.kind}
        name="kind"
        legend="What happened"
        columns={2}
        defaultValue={state.values.kind ?? "adjustment"}
        cards={[
          { value: "adjustment", title: "Found or missing" },
          { value: "damage", title: "Damaged" },
        ]}
      />
      <TextField
        id="reason"
        name="reason"
        label="Why"
        help="Everybody can read it later."
        autoComplete="off"
        defaultValue={state.values.reason}
        error={state.fieldErrors.reason}
      />
      <SubmitButton tone="secondary" pendingText="Adjusting" className="self-start">
        Adjust
      </SubmitButton>
    </form>
  );
}

function Places({ id, places, state }: { id: string; places: PlaceLevel[]; state: FormState }) {
  return (
    <SelectField
      key={state.values[id]}
      id={id}
      name={id}
      label="Where"
      defaultValue={state.values[id]}
      error={state.fieldErrors[id]}
      options={places.map((place) => ({
        value: place.locationId,
        label: `${place.name} (${place.onHand === null ? "not counted" : `${place.onHand} on hand`})`,
      }))}
    />
  );
}
