"use client";

import { type ReactNode, useActionState } from "react";
import { type FormState, formErrors, untouchedForm } from "@/app/form-state";
import { CheckboxField } from "@/components/ui/checkbox";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { SelectField, type SelectOption } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea";
import { Weekdays } from "../../suppliers/weekdays";
import { changePromiseDaysAction } from "./actions";

type DaysFormProps = {
  sent: FormState | undefined;
  /** The settings as they are kept. */
  kept: Record<string, string>;
  weekdays: readonly number[];
  learns: boolean;
  countries: readonly SelectOption[];
};

export function DaysForm({ sent, kept, weekdays, learns, countries }: DaysFormProps) {
  const [state, send] = useActionState(changePromiseDaysAction, sent ?? untouchedForm());
  const { values } = state;
  const wasSent = Object.keys(values).length > 0;
  const isLearning = wasSent ? values.learnsFromDeliveries !== undefined : learns;
  const tie = (name: string) => ({
    id: name,
    name,
    defaultValue: values[name] ?? kept[name],
    error: state.fieldErrors[name],
  });
  const days = { inputMode: "numeric", width: 3, autoComplete: "off" } as const;
  return (
    <form action={send} noValidate className="flex flex-col gap-8">
      <ErrorSummary errors={formErrors(state)} />
      {state.ok && state.message ? <Notice tone="done" live title={state.message} /> : null}
      <Group title="Deliveries">
        <CheckboxField
          id="learnsFromDeliveries"
          name="learnsFromDeliveries"
          key={String(isLearning)}
          defaultChecked={isLearning}
          label="Learn from how late deliveries came"
          help="Each supplier's own record makes its buffer. Without it, the fixed buffer below counts for all."
        />
        <TextField
          {...tie("confidencePercent")}
          {...days}
          label="Promises to keep, in a hundred"
          help="80 tells days that four in five deliveries keep. A higher number tells later days."
        />
        <TextField
          {...tie("bufferDays")}
          {...days}
          label="Fixed buffer, in business days"
          help="Where nothing was learned yet: the days between the earliest and the latest that are told."
        />
        <TextField {...tie("receivingDays")} {...days} label="Business days to check a delivery in" />
      </Group>
      <Group title="Handling">
        <TextField {...tie("handlingDays")} {...days} label="Business days until a parcel leaves" />
        <TextField
          {...tie("handlingCutoff")}
          width={5}
          autoComplete="off"
          optional
          label="Cut-off time"
          help="After it, handling starts on the next working day. On the shop's clock, such as 14:00."
        />
        <Weekdays
          name="workingWeekdays"
          legend="Working days"
          help="On other days nothing is checked in and no parcel leaves."
          chosen={weekdays}
          values={values}
          error={state.fieldErrors.workingWeekdays}
        />
        <TextareaField
          {...tie("holidays")}
          rows={4}
          optional
          label="Holidays"
          help="One day a line: 2026-12-24."
        />
      </Group>
      <Group title="On the way to the customer">
        <TextareaField
          {...tie("transit")}
          rows={4}
          optional
          label="Business days by country"
          help="One line each: DE, AT: 1–2. Then everywhere else: 5–9. Where no line fits, customers are told the day a parcel leaves."
        />
        <SelectField
          {...tie("homeCountry")}
          key={values.homeCountry ?? kept.homeCountry}
          label="Product pages tell days for"
          options={[{ value: "", label: "No country: the day a parcel leaves" }, ...countries]}
        />
      </Group>
      <SubmitButton pendingText="Saving" className="self-start">
        Save
      </SubmitButton>
    </form>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex max-w-xl flex-col gap-5">
      <h2 className="font-display text-lg font-semibold">{title}</h2>
      {children}
    </section>
  );
}
