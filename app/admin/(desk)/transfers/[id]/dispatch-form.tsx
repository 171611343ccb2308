"use client";

import { useActionState } from "react";
import { type FormState, formErrors, untouchedForm } from "@/app/form-state";
import { Card } from "@/components/ui/card";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { TransferLine } from "@/domain/stock/transfer-queries";
import { canLeave } from "@/domain/stock/transfer-units";
import { formatCount } from "@/lib/plural";
import { VariantName } from "../../variant-name";
import { dispatchAction } from "./actions";

type DispatchFormProps = {
  transferId: string;
  /** Once it has left, only what was said about that stays. */
  isPlanned: boolean;
  from: string;
  lines: TransferLine[];
  today: string;
  expectedOn: string;
  sent: FormState | undefined;
};

/** What really leaves: filled in as planned, or with what can leave when that is less. */
export function DispatchForm({
  transferId,
  isPlanned,
  from,
  lines,
  today,
  expectedOn,
  sent,
}: DispatchFormProps) {
  const [state, send] = useActionState(dispatchAction, sent ?? untouchedForm());
  const { values, fieldErrors } = state;
  return (
    <>
      {state.ok && state.message ? <Notice tone="done" live title={state.message} /> : null}
      {isPlanned ? (
        <form action={send} noValidate>
          <Card title="What leaves" lead={`Only units that are nobody's can leave ${from}.`}>
            <div className="flex flex-col gap-4">
              <ErrorSummary errors={formErrors(state)} />
              <input type="hidden" name="transferId" value={transferId} />
              <ul className="flex flex-col divide-y divide-line border-y border-line">
                {lines.map((line) => (
                  <LeavingLine
                    key={line.id}
                    line={line}
                    typed={values[`leaves.${line.id}`]}
                    error={fieldErrors[`leaves.${line.id}`]}
                  />
                ))}
              </ul>
              <TextField
                id="expectedOn"
                name="expectedOn"
                type="date"
                min={today}
                label="Expected on"
                help="Customers who wait for these units are promised a window after this day."
                defaultValue={values.expectedOn ?? expectedOn}
                error={fieldErrors.expectedOn}
                width={14}
              />
              <SubmitButton pendingText="Dispatching" className="self-start max-sm:self-stretch">
                Dispatch
              </SubmitButton>
            </div>
          </Card>
        </form>
      ) : null}
    </>
  );
}

function LeavingLine({ line, typed, error }: { line: TransferLine; typed?: string; error?: string }) {
  const free = canLeave(line);
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-3 text-sm">
      <div className="min-w-0 flex-1 basis-48">
        <VariantName title={line.title} variantTitle={line.variantTitle} sku={line.sku} />
        <span className="figures text-ink-soft">
          {formatCount(line.quantity)} planned, {formatCount(free)} can leave
          {line.pegged > 0 ? `, ${formatCount(line.pegged)} promised to customers` : ""}
        </span>
      </div>
      <TextField
        key={`${line.quantity} ${free}`}
        id={`leaves.${line.id}`}
        name={`leaves.${line.id}`}
        label={`Units of ${line.title} that leave`}
        hideLabel
        inputMode="numeric"
        autoComplete="off"
        width={7}
        defaultValue={typed ?? String(Math.min(line.quantity, free))}
        error={error}
      />
    </li>
  );
}
