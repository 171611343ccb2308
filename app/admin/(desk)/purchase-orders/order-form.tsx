"use client";

import { useActionState, useState } from "react";
import { type FormState, formErrors, untouchedForm } from "@/app/form-state";
import { Card } from "@/components/ui/card";
import { CheckboxField } from "@/components/ui/checkbox";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/input";
import { SelectField, type SelectOption } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { VariantFinder } from "./new/variant-finder";
import { newLine } from "./new-line";
import { type Ordered, OrderedLine } from "./ordered-line";

type OrderFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  /** A draft or an order to be changed, with the newest event that its page showed; left out for a new one. */
  order?: { id: string; seen: string; isDraft: boolean };
  /** Left out where they can't be chosen any more. */
  suppliers?: SelectOption[];
  places?: SelectOption[];
  today: string;
  begin: { supplierId?: string; expectedOn: string; note: string; lines: Ordered[] };
  sent: FormState | undefined;
};

export function OrderForm({ action, order, suppliers, places, today, begin, sent }: OrderFormProps) {
  const [state, send] = useActionState(action, sent ?? untouchedForm());
  const [lines, setLines] = useState<Ordered[]>(begin.lines);
  const { values, fieldErrors } = state;
  const wasSent = Object.keys(values).length > 0;
  return (
    <form
      action={send}
      noValidate
      className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)]"
    >
      {order ? (
        <>
          <input type="hidden" name="purchaseOrderId" value={order.id} />
          <input type="hidden" name="seen" value={order.seen} />
        </>
      ) : null}
      <Card title="The order">
        <div className="flex flex-col gap-5">
          <ErrorSummary errors={formErrors(state)} />
          {suppliers ? (
            <SelectField
              key={`s${values.supplierId}`}
              id="supplierId"
              name="supplierId"
              label="Supplier"
              options={suppliers}
              defaultValue={values.supplierId ?? begin.supplierId}
              error={fieldErrors.supplierId}
            />
          ) : null}
          {places ? (
            <SelectField
              key={`p${values.locationId}`}
              id="locationId"
              name="locationId"
              label="Delivered to"
              options={places}
              defaultValue={values.locationId}
              error={fieldErrors.locationId}
            />
          ) : null}
          <TextField
            id="expectedOn"
            name="expectedOn"
            type="date"
            min={today}
            label="Expected on"
            help="Customers are promised a window after this day."
            defaultValue={values.expectedOn ?? begin.expectedOn}
            error={fieldErrors.expectedOn}
            width={14}
          />
          <TextField
            id="note"
            name="note"
            label="Note to the supplier"
            optional
            defaultValue={values.note ?? begin.note}
            error={fieldErrors.note}
            maxLength={500}
            autoComplete="off"
          />
          <Buttons order={order} byMail={wasSent ? values.byMail !== undefined : true} />
        </div>
      </Card>
      <Card title="What is ordered" lead="Units, and a day only where it isn't the order's.">
        <div className="flex flex-col gap-5">
          {lines.length > 0 ? (
            <ul className="flex flex-col divide-y divide-line border-y border-line">
              {lines.map((line) => (
                <OrderedLine
                  key={line.key}
                  line={line}
                  today={today}
                  values={values}
                  errors={fieldErrors}
                  onRemove={() => setLines((before) => before.filter((one) => one.key !== line.key))}
                />
              ))}
            </ul>
          ) : null}
          <VariantFinder
            chosen={lines.map((line) => line.variantId)}
            error={fieldErrors.find}
            onChoose={(variant) => setLines((before) => [...before, newLine(variant)])}
          />
        </div>
      </Card>
    </form>
  );
}

/** Ordered from here on, or only planned; what was sent goes out again as a new version. */
function Buttons({ order, byMail }: { order: OrderFormProps["order"]; byMail: boolean }) {
  if (order?.isDraft) return <SubmitButton pendingText="Saving">Save draft</SubmitButton>;
  return (
    <>
      <CheckboxField
        key={`m${byMail}`}
        id="byMail"
        name="byMail"
        label="Send it to the supplier by mail"
        help="With the order as a PDF and a link to answer. Without an address it is only marked as sent."
        defaultChecked={byMail}
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton name="how" value="order" pendingText={order ? "Changing" : "Ordering"}>
          {order ? "Send the new version" : "Order now"}
        </SubmitButton>
        {order ? null : (
          <SubmitButton tone="secondary" name="how" value="draft" pendingText="Saving">
            Save as draft
          </SubmitButton>
        )}
      </div>
    </>
  );
}
