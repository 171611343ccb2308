"use client";

import { useActionState } from "react";
import { type FormState, formErrors, untouchedForm } from "@/app/form-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/input";
import { SelectField } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { setUpAction } from "./actions";

type SetUpFormProps = {
  token: string;
  currencies: string[];
  timeZones: string[];
  sent: FormState | undefined;
};

export function SetUpForm({ token, currencies, timeZones, sent }: SetUpFormProps) {
  const [state, send] = useActionState(setUpAction, sent ?? untouchedForm());
  function tied(name: string) {
    return {
      id: name,
      name,
      required: true,
      defaultValue: state.values[name],
      error: state.fieldErrors[name],
    };
  }
  const currency = state.values["settings.currency"] ?? "EUR";
  const timeZone = state.values["settings.timeZone"] ?? "Europe/Berlin";
  return (
    <form action={send} noValidate className="flex flex-col gap-8">
      <ErrorSummary errors={formErrors(state)} />
      {token && !state.fieldErrors.token ? (
        <input type="hidden" name="token" value={token} />
      ) : (
        <TextField
          {...tied("token")}
          label="Set-up code"
          help="It was printed where Backfill was started, at the end of the set-up address."
          autoComplete="off"
          spellCheck={false}
        />
      )}
      <fieldset className="flex flex-col gap-5">
        <legend className="mb-4 font-display text-lg font-semibold">Your shop</legend>
        <TextField {...tied("settings.name")} label="Shop name" autoComplete="organization" />
        <div className="grid gap-5 sm:grid-cols-2">
          <SelectField
            {...tied("settings.currency")}
            key={currency}
            defaultValue={currency}
            label="Currency"
            options={currencies.map((code) => ({ value: code, label: code }))}
          />
          <SelectField
            {...tied("settings.timeZone")}
            key={timeZone}
            defaultValue={timeZone}
            label="Time zone"
            options={timeZones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
          />
        </div>
        <TextField
          {...tied("locationName")}
          defaultValue={state.values.locationName ?? "Main warehouse"}
          label="Where your units lie"
          help="The first place. You can add more."
          autoComplete="off"
        />
      </fieldset>
      <fieldset className="flex flex-col gap-5">
        <legend className="mb-4 font-display text-lg font-semibold">You, its owner</legend>
        <TextField {...tied("ownerName")} label="Your name" autoComplete="name" />
        <TextField
          {...tied("ownerEmail")}
          type="email"
          label="Your e-mail"
          autoComplete="username"
          spellCheck={false}
        />
        <TextField
          {...tied("password")}
          defaultValue=""
          type="password"
          label="Password"
          help="At least 12 characters. A few words in a row are easy to keep in mind."
          autoComplete="new-password"
        />
        <TextField
          {...tied("settings.contactEmail")}
          required={false}
          optional
          type="email"
          label="Address that customers write to"
          help="Left empty, it is your own."
          autoComplete="email"
        />
      </fieldset>
      <SubmitButton pendingText="Setting up your shop" wide>
        Set up the shop
      </SubmitButton>
    </form>
  );
}
