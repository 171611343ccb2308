"use client";

import type { ReactNode } from "react";
import { type FormState, formErrors } from "@/app/form-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useUnsavedGuard } from "./use-unsaved-guard";

type FrameProps = { state: FormState; send: (form: FormData) => void; children: ReactNode };

/** What every form of the settings has round its fields: what is wrong, that it is saved, and its one button. */
export function SettingsForm({ state, send, children }: FrameProps) {
  const guard = useUnsavedGuard(state);
  return (
    <form action={send} noValidate {...guard} className="flex max-w-2xl flex-col gap-8">
      <ErrorSummary errors={formErrors(state)} />
      {state.ok && state.message ? <Notice tone="done" live title={state.message} /> : null}
      {children}
      <SubmitButton pendingText="Saving" className="self-start">
        Save
      </SubmitButton>
    </form>
  );
}

/** Fields that belong together, and what they change for shoppers. */
export function SettingsGroup({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-5">
      <legend className={`font-display text-lg font-semibold ${lead ? "mb-0.5" : "mb-4"}`}>{title}</legend>
      {lead ? <p className="-mt-1 text-sm text-ink-soft">{lead}</p> : null}
      {children}
    </fieldset>
  );
}
