"use client";

import { useActionState } from "react";
import { type FormState, untouchedForm } from "@/app/form-state";
import { TextField } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";

type FrequencyFormProps = {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  token: string;
  frequency: string;
  pausedUntil: string;
  sent: FormState | undefined;
  words: Record<"howOften" | "at_once" | "daily" | "weekly" | "pause" | "save" | "saving", string>;
};

export function FrequencyForm({ action, token, frequency, pausedUntil, sent, words }: FrequencyFormProps) {
  const [state, send] = useActionState(action, sent ?? untouchedForm());
  return (
    <form
      action={send}
      noValidate
      onReset={(event) => event.preventDefault()}
      className="flex flex-col gap-3 border-t border-line pt-6"
    >
      <input type="hidden" name="token" value={token} />
      <SelectField
        id="frequency"
        name="frequency"
        label={words.howOften}
        defaultValue={state.values.frequency ?? frequency}
        options={(["at_once", "daily", "weekly"] as const).map((value) => ({ value, label: words[value] }))}
        error={state.fieldErrors.frequency}
      />
      <TextField
        id="pausedUntil"
        name="pausedUntil"
        type="date"
        label={words.pause}
        defaultValue={state.values.pausedUntil ?? pausedUntil}
        error={state.fieldErrors.pausedUntil}
      />
      {state.message ? (
        <Notice tone={state.ok ? "done" : "problem"} live>
          {state.message}
        </Notice>
      ) : null}
      <SubmitButton pendingText={words.saving}>{words.save}</SubmitButton>
    </form>
  );
}
