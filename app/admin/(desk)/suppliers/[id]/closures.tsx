"use client";

import { useActionState } from "react";
import { type FormState, formErrors, untouchedForm } from "@/app/form-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ClosureRow } from "@/domain/purchasing/supplier-queries";
import { formatDayRange } from "@/lib/format-day";
import { addClosureAction, removeClosureAction } from "./actions";

type ClosuresProps = {
  supplierId: string;
  closures: ClosureRow[];
  shop: { today: string; locale: string };
  canChange: boolean;
  sent: { add: FormState | undefined; remove: FormState | undefined };
};

/** Days on which no order goes out and nothing comes. */
export function Closures({ supplierId, closures, shop, canChange, sent }: ClosuresProps) {
  const [added, add] = useActionState(addClosureAction, sent.add ?? untouchedForm());
  const [removed, remove] = useActionState(removeClosureAction, sent.remove ?? untouchedForm());
  const { values, fieldErrors } = added;
  return (
    <div className="flex flex-col gap-4">
      <ErrorSummary errors={[...formErrors(added), ...formErrors(removed)]} />
      {closures.length === 0 ? (
        <p className="text-sm text-ink-soft">No closed days are known.</p>
      ) : (
        <ul className="flex flex-col divide-y divide-line border-y border-line text-sm">
          {closures.map((closure) => (
            <li key={closure.id} className="flex flex-wrap items-center justify-between gap-3 py-2">
              <span>
                {formatDayRange(closure.fromDay, closure.toDay, shop)}
                {closure.name ? (
                  <span className="text-ink-soft">
                    {" · "}
                    <bdi>{closure.name}</bdi>
                  </span>
                ) : null}
              </span>
              {canChange ? (
                <form action={remove}>
                  <input type="hidden" name="supplierId" value={supplierId} />
                  <input type="hidden" name="closureId" value={closure.id} />
                  <SubmitButton tone="quiet" size="small" pendingText="Removing">
                    Remove
                  </SubmitButton>
                </form>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {canChange ? (
        <form action={add} noValidate className="flex flex-wrap items-end gap-3" key={closures.length}>
          <input type="hidden" name="supplierId" value={supplierId} />
          <TextField
            id="fromDay"
            name="fromDay"
            type="date"
            label="Closed from"
            width={14}
            defaultValue={values.fromDay}
            error={fieldErrors.fromDay}
          />
          <TextField
            id="toDay"
            name="toDay"
            type="date"
            label="Until, included"
            width={14}
            defaultValue={values.toDay}
            error={fieldErrors.toDay}
          />
          <TextField
            id="closureName"
            name="closureName"
            label="Why"
            optional
            width={20}
            defaultValue={values.closureName}
            error={fieldErrors.closureName}
            autoComplete="off"
          />
          <SubmitButton tone="secondary" pendingText="Adding">
            Add closed days
          </SubmitButton>
        </form>
      ) : null}
    </div>
  );
}
