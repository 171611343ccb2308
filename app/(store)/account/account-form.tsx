"use client";

import { type HTMLInputTypeAttribute, useActionState } from "react";
import { useGoTo } from "@/app/(store)/use-go-to";
import { type FormState, formErrors, untouchedForm } from "@/app/form-state";
import type { ButtonTone } from "@/components/ui/button-look";
import { CheckboxField } from "@/components/ui/checkbox";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/input";
import { SelectField, type SelectOption } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";

type Led = { goTo: string };

export type AccountField = {
  name: string;
  label: string;
  help?: string;
  type?: HTMLInputTypeAttribute;
  autoComplete?: string;
  inputMode?: "numeric" | "email";
  width?: number;
  optional?: boolean;
  value?: string;
};

type AccountFormProps = {
  action: (before: FormState<Led>, form: FormData) => Promise<FormState<Led>>;
  hidden?: Record<string, string>;
  fields?: AccountField[];
  /** One of a list, after the fields. */
  choice?: { name: string; label: string; value: string; options: SelectOption[] };
  /** Something to say yes to first. */
  tick?: { name: string; label: string; isOn?: boolean };
  submit: string;
  pendingText: string;
  tone?: ButtonTone;
  /** How sending it without JavaScript went. */
  sent?: FormState;
};

/** A form of the account: a few fields and one button, with errors beside the fields. */
export function AccountForm({
  action,
  hidden = {},
  fields = [],
  choice,
  tick,
  sent,
  ...button
}: AccountFormProps) {
  const [state, send] = useActionState(action, { ...untouchedForm<Led>(), ...sent, data: undefined });
  useGoTo(state.data?.goTo);
  return (
    <form action={send} noValidate className="flex max-w-md flex-col gap-5">
      <ErrorSummary errors={formErrors(state)} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map(({ value, ...field }) => (
        <TextField
          key={field.name}
          id={field.name}
          {...field}
          defaultValue={state.values[field.name] ?? value}
          error={state.fieldErrors[field.name]}
        />
      ))}
      {choice ? (
        <SelectField
          id={choice.name}
          name={choice.name}
          label={choice.label}
          options={choice.options}
          autoComplete={choice.name}
          defaultValue={state.values[choice.name] ?? choice.value}
          error={state.fieldErrors[choice.name]}
        />
      ) : null}
      {tick ? (
        <CheckboxField
          id={tick.name}
          name={tick.name}
          label={tick.label}
          defaultChecked={state.values[tick.name] !== undefined || tick.isOn}
          error={state.fieldErrors[tick.name]}
        />
      ) : null}
      <div>
        <SubmitButton pendingText={button.pendingText} tone={button.tone ?? "primary"}>
          {button.submit}
        </SubmitButton>
      </div>
    </form>
  );
}
