"use client";

import { useActionState } from "react";
import { type FormState, formErrors, untouchedForm } from "@/app/form-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea";
import { changeBannersAction } from "./actions";

type BannersFormProps = { sent: FormState | undefined; kept: Record<string, string> };

export function BannersForm({ sent, kept }: BannersFormProps) {
  const [state, send] = useActionState(changeBannersAction, sent ?? untouchedForm());
  const tie = (name: string) => ({
    id: name,
    name,
    defaultValue: state.values[name] ?? kept[name],
    error: state.fieldErrors[name],
    autoComplete: "off",
  });
  return (
    <form action={send} noValidate className="flex max-w-xl flex-col gap-8">
      <ErrorSummary errors={formErrors(state)} />
      {state.ok && state.message ? <Notice tone="done" live title={state.message} /> : null}
      <fieldset className="flex flex-col gap-5">
        <legend className="mb-4 font-display text-lg font-semibold">Announcement</legend>
        <TextareaField
          {...tie("announcement.text")}
          rows={2}
          optional
          label="Words"
          help="At the top of every page of the store. Leave it empty to take it down."
        />
        <TextField
          {...tie("announcement.href")}
          optional
          label="Leads to"
          help="A page of this store like /backorders, or an address that begins with https://."
        />
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField {...tie("announcement.fromDay")} type="date" optional label="First day" />
          <TextField {...tie("announcement.untilDay")} type="date" optional label="Last day" />
        </div>
      </fieldset>
      <fieldset className="flex flex-col gap-5">
        <legend className="mb-4 font-display text-lg font-semibold">Delays</legend>
        <TextareaField
          {...tie("delay.text")}
          rows={2}
          optional
          label="What takes longer, and why"
          help="On every page of the store, until its last day is over. Promised days stay as they are."
        />
        <TextField
          {...tie("delay.untilDay")}
          type="date"
          optional
          label="Last day"
          help="It disappears by itself after this day."
        />
      </fieldset>
      <SubmitButton pendingText="Saving" className="self-start">
        Save
      </SubmitButton>
    </form>
  );
}
