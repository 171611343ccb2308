"use client";

import { useActionState } from "react";
import { type FormState, formErrors, untouchedForm } from "@/app/form-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea";
import type { SupplierTermsRow } from "@/domain/purchasing/supplier-queries";
import { Weekdays } from "../weekdays";
import { changeSupplierAction } from "./actions";

type TermsFormProps = {
  supplier: SupplierTermsRow;
  /** The minimum as it is typed: "500.00". */
  minimumOrder: string;
  shop: { currency: string; timeZone: string };
  sent: FormState | undefined;
};

/** How to reach a supplier, when it takes orders, and what it wants at least. */
export function TermsForm({ supplier, minimumOrder, shop, sent }: TermsFormProps) {
  const [state, send] = useActionState(changeSupplierAction, sent ?? untouchedForm());
  const { values, fieldErrors } = state;
  const field = (name: keyof SupplierTermsRow) => ({
    id: name,
    name,
    defaultValue: values[name] ?? String(supplier[name] ?? ""),
    error: fieldErrors[name],
    autoComplete: "off",
  });
  return (
    <form action={send} noValidate className="flex flex-col gap-5">
      <ErrorSummary errors={formErrors(state)} />
      {state.ok && state.message ? <Notice tone="done" live title={state.message} /> : null}
      <input type="hidden" name="supplierId" value={supplier.id} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField {...field("name")} label="Name" />
        <TextField {...field("email")} label="E-mail for orders" type="email" optional />
        <TextField {...field("contactName")} label="Contact" optional />
        <TextField {...field("phone")} label="Phone" type="tel" optional />
        <TextField
          {...field("leadTimeDays")}
          label="Business days they need"
          inputMode="numeric"
          width={6}
          help="From order to delivery, as they say."
        />
        <TextField
          id="minimumOrder"
          name="minimumOrder"
          label="Minimum value of an order"
          optional
          inputMode="decimal"
          width={12}
          defaultValue={values.minimumOrder ?? minimumOrder}
          error={fieldErrors.minimumOrder}
          autoComplete="off"
          help="Below it they don't deliver."
        />
        <TextField
          {...field("currency")}
          label="Currency of their prices"
          optional
          width={6}
          maxLength={3}
          help={`${shop.currency} when left empty.`}
        />
        <TextField
          {...field("timeZone")}
          label="Their time zone"
          optional
          help={`${shop.timeZone} when left empty.`}
        />
      </div>
      <Weekdays
        name="orderWeekdays"
        legend="Orders go out on"
        help="None ticked: on any day they work."
        chosen={supplier.orderWeekdays}
        values={values}
        error={fieldErrors.orderWeekdays}
      />
      <TextField
        {...field("orderCutoff")}
        label="Until"
        type="time"
        width={8}
        help="Later on that day, an order counts as the next order day's."
      />
      <Weekdays
        name="workingWeekdays"
        legend="They work and deliver on"
        help="Lead times count these days."
        chosen={supplier.workingWeekdays}
        values={values}
        error={fieldErrors.workingWeekdays}
      />
      <TextareaField {...field("note")} label="Note for us" optional maxLength={1000} />
      <SubmitButton pendingText="Keeping" className="self-start">
        Keep these terms
      </SubmitButton>
    </form>
  );
}
