"use client";

import { type FormState, formErrors } from "@/app/form-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { useToldAction } from "../../use-told-action";
import { shipAction, unpackAction } from "./actions";

type ShipFormProps = {
  parcelId: string;
  /** What will be charged, as people read it; empty when nothing is due. */
  amount: string;
  sent: FormState | undefined;
};

/** Charges exactly this parcel's units, then it leaves. */
export function ShipForm({ parcelId, amount, sent }: ShipFormProps) {
  const [state, send] = useToldAction(shipAction, sent);
  return (
    <form action={send} noValidate className="flex flex-col gap-3">
      <ErrorSummary errors={formErrors(state)} />
      <input type="hidden" name="parcelId" value={parcelId} />
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          id={`carrier-${parcelId}`}
          name="carrier"
          label="Carrier"
          optional
          autoComplete="off"
          defaultValue={state.values.carrier}
          error={state.fieldErrors.carrier}
        />
        <TextField
          id={`tracking-${parcelId}`}
          name="trackingNumber"
          label="Tracking number"
          optional
          autoComplete="off"
          spellCheck={false}
          defaultValue={state.values.trackingNumber}
          error={state.fieldErrors.trackingNumber}
        />
      </div>
      <SubmitButton pendingText="Charging and shipping" className="self-start">
        {amount ? `Charge ${amount} and ship` : "Ship, nothing is due"}
      </SubmitButton>
    </form>
  );
}

export function UnpackForm({ parcelId }: { parcelId: string }) {
  const [state, send] = useToldAction(unpackAction);
  return (
    <form action={send}>
      <ErrorSummary errors={formErrors(state)} />
      <input type="hidden" name="parcelId" value={parcelId} />
      <SubmitButton tone="quiet" size="small" pendingText="Unpacking">
        Unpack it again
      </SubmitButton>
    </form>
  );
}
