"use client";

import { type FormState, formErrors } from "@/app/form-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { PackablePlace } from "@/domain/fulfilment/queries";
import { useToldAction } from "../../use-told-action";
import { packAction } from "./actions";

type PackFormProps = {
  orderId: string;
  /** The address that is shown beside the form: another one is not packed for unseen. */
  seenAddress: string;
  places: { place: PackablePlace; parcelId: string }[];
  /** The customer asked for one delivery and not all of it is here. */
  splits: boolean;
  sent: FormState | undefined;
};

/** What is ready, by the place where it lies: one parcel from one place. */
export function PackForm({ orderId, seenAddress, places, splits, sent }: PackFormProps) {
  const [state, send] = useToldAction(packAction, sent);
  return (
    <div className="flex flex-col gap-4">
      <ErrorSummary errors={formErrors(state)} />
      {places.length === 0 ? (
        <p className="text-sm text-ink-soft">Nothing of this order is ready to pack now.</p>
      ) : null}
      {places.map(({ place, parcelId }) => (
        <form key={parcelId} action={send} noValidate className="flex flex-col gap-3">
          <input type="hidden" name="orderId" value={orderId} />
          <input type="hidden" name="seenAddress" value={seenAddress} />
          <input type="hidden" name="parcelId" value={parcelId} />
          <input type="hidden" name="locationId" value={place.locationId} />
          <h3 className="text-sm font-semibold">{place.place}</h3>
          <ul className="flex flex-col divide-y divide-line border-y border-line">
            {place.lines.map((line) => (
              <li
                key={line.orderLineId}
                className="flex flex-wrap items-center justify-between gap-3 py-2 text-sm"
              >
                <span className="min-w-0 flex-1 basis-40">
                  <bdi className="font-semibold">{line.title}</bdi>
                  <span className="figures block text-ink-soft">
                    {line.quantity} ready {line.sku ? `· ${line.sku}` : ""}
                  </span>
                </span>
                <TextField
                  id={`packed.${line.orderLineId}`}
                  name={`packed.${line.orderLineId}`}
                  label={`Units of ${line.title} for the parcel`}
                  hideLabel
                  inputMode="numeric"
                  autoComplete="off"
                  width={5}
                  defaultValue={state.values[`packed.${line.orderLineId}`] ?? String(line.quantity)}
                  error={state.fieldErrors[`packed.${line.orderLineId}`]}
                />
              </li>
            ))}
          </ul>
          {splits ? (
            <TextField
              id="overrideReason"
              name="overrideReason"
              label="This customer wants one delivery. Why send a part of it?"
              autoComplete="off"
              defaultValue={state.values.overrideReason}
              error={state.fieldErrors.overrideReason}
            />
          ) : null}
          <SubmitButton pendingText="Packing" className="self-start">
            Pack from {place.place}
          </SubmitButton>
        </form>
      ))}
    </div>
  );
}
