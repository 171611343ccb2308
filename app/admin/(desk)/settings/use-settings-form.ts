"use client";

import { useActionState } from "react";
import { type FormState, untouchedForm } from "@/app/form-state";

/** What the server hands to each page of the settings: what was just sent without scripts, and what is kept. */
export type SettingsFormProps = { sent: FormState | undefined; kept: Record<string, string> };

type Action = (previous: FormState, form: FormData) => Promise<FormState>;

/** A form of the settings: its fields show what was typed, else what is kept; a tick is kept as "on". */
export function useSettingsForm(action: Action, { sent, kept }: SettingsFormProps) {
  const [state, send] = useActionState(action, sent ?? untouchedForm());
  const wasTyped = Object.keys(state.values).length > 0;
  const shown = (name: string) => state.values[name] ?? kept[name] ?? "";
  const base = (name: string) => ({ id: name, name, error: state.fieldErrors[name] });
  return {
    state,
    send,
    shown,
    text: (name: string) => ({ ...base(name), defaultValue: shown(name), autoComplete: "off" }),
    /** Remade when its value changes: a reset of the form would bring back the first one. */
    choice: (name: string) => ({ ...base(name), key: shown(name), defaultValue: shown(name) }),
    tick: (name: string) => ({
      ...base(name),
      defaultChecked: wasTyped ? name in state.values : kept[name] === "on",
    }),
  };
}
