"use client";

import { useActionState, useRef, useState } from "react";
import { type FormState, formErrors, untouchedForm } from "@/app/form-state";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ReceivableLine } from "@/domain/purchasing/queries";
import { formatDay } from "@/lib/format-day";
import { plural } from "@/lib/plural";
import { receiveAction } from "./actions";
import { ReceiptPreview } from "./receipt-preview";
import { ReceivedLine } from "./received-line";
import { ScanField } from "./scan-field";
import { useReceiptEffects } from "./use-receipt-effects";

type ReceiveFormProps = {
  purchaseOrderId: string;
  /** Made anew whenever the page is: sending one form twice receives once. */
  receivingKey: string;
  lines: ReceivableLine[];
  days: { today: string; locale: string };
  sent: FormState | undefined;
};

/** Checks a delivery in: quantities are filled in as far as they are due, the preview says who gets them, one press confirms. */
export function ReceiveForm({ purchaseOrderId, receivingKey, lines, days, sent }: ReceiveFormProps) {
  const [state, send] = useActionState(receiveAction, sent ?? untouchedForm());
  const open = lines.filter((line) => line.open > 0);
  return (
    <>
      {state.ok && state.message ? <Notice tone="done" live title={state.message} /> : null}
      {open.length > 0 ? (
        <form action={send} noValidate key={receivingKey}>
          <input type="hidden" name="purchaseOrderId" value={purchaseOrderId} />
          <input type="hidden" name="receivingKey" value={receivingKey} />
          <Delivery purchaseOrderId={purchaseOrderId} lines={open} days={days} state={state} />
        </form>
      ) : null}
    </>
  );
}

function Delivery({
  purchaseOrderId,
  lines,
  days,
  state,
}: {
  purchaseOrderId: string;
  lines: ReceivableLine[];
  days: { today: string; locale: string };
  state: FormState;
}) {
  const [came, setCame] = useState<Record<string, string>>(() => startWith(lines, days.today, state));
  const list = useRef<HTMLUListElement>(null);
  const query = new URLSearchParams(Object.entries(came).filter(([, text]) => unitsIn(text) > 0)).toString();
  const effects = useReceiptEffects(purchaseOrderId, query);
  const units = Object.values(came).reduce((sum, text) => sum + unitsIn(text), 0);

  function setAll(quantityOf: (line: ReceivableLine) => number) {
    setCame(Object.fromEntries(lines.map((line) => [line.id, String(quantityOf(line))])));
  }

  function countOne(lineId: string) {
    setCame((before) => ({ ...before, [lineId]: String(unitsIn(before[lineId]) + 1) }));
    list.current?.querySelector(`[id="came.${lineId}"]`)?.scrollIntoView({ block: "nearest" });
  }

  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <Card
        title="What came"
        lead="Filled in with what is due. Change what differs."
        action={
          <div className="flex gap-1">
            <Button size="small" tone="quiet" onClick={() => setAll(() => 0)}>
              All to 0
            </Button>
            <Button size="small" tone="quiet" onClick={() => setAll((line) => line.open)}>
              All as ordered
            </Button>
          </div>
        }
      >
        <div className="flex flex-col gap-4">
          <ErrorSummary errors={formErrors(state)} />
          <ScanField lines={lines} onFound={countOne} />
          <ul ref={list} className="flex flex-col divide-y divide-line border-t border-line">
            {lines.map((line) => (
              <ReceivedLine
                key={line.id}
                line={line}
                expected={isOnce(line, lines) ? "" : formatDay(line.expectedOn, days)}
                value={came[line.id] ?? ""}
                error={state.fieldErrors[`came.${line.id}`]}
                onChange={(text) => setCame((before) => ({ ...before, [line.id]: text }))}
              />
            ))}
          </ul>
        </div>
      </Card>
      <Card
        title="Who gets these units"
        lead="Nothing is written until you confirm."
        className="lg:sticky lg:top-4"
      >
        <ReceiptPreview {...effects} />
        <div className="mt-4 max-lg:sticky max-lg:bottom-16 max-lg:bg-surface max-lg:py-3">
          <SubmitButton pendingText="Checking the delivery in" wide>
            Receive {plural(units, { one: "unit", other: "units" })}
          </SubmitButton>
        </div>
      </Card>
    </div>
  );
}

/** A product that comes in several deliveries is told apart by their days. */
function isOnce(line: ReceivableLine, lines: ReceivableLine[]): boolean {
  return lines.filter(({ variantId }) => variantId === line.variantId).length === 1;
}

/** Of several deliveries it is the next one that came: lines of a later day start with nothing. */
function startWith(lines: ReceivableLine[], today: string, state: FormState): Record<string, string> {
  const next = lines.map((line) => line.expectedOn).sort()[0] ?? today;
  const due = next > today ? next : today;
  return Object.fromEntries(
    lines.map((line) => [
      line.id,
      state.values[`came.${line.id}`] ?? String(line.expectedOn <= due ? line.open : 0),
    ]),
  );
}

/** Whole units in plain digits; anything else counts nothing here and is refused with its reason when it is sent. */
function unitsIn(text: string | undefined): number {
  return text && /^\s*\d+\s*$/.test(text) ? Number(text) : 0;
}
