"use client";

import { TextField } from "@/components/ui/input";
import { TextareaField } from "@/components/ui/textarea";
import { SettingsForm, SettingsGroup } from "../settings-form";
import { type SettingsFormProps, useSettingsForm } from "../use-settings-form";
import { changePolicyTextAction } from "./actions";

type PolicyTextFormProps = SettingsFormProps & { before: number; after: number };

/** One empty section at the end of each place: filled and saved, the next one appears. */
export function PolicyTextForm({ before, after, ...props }: PolicyTextFormProps) {
  const { state, send, text } = useSettingsForm(changePolicyTextAction, props);
  const section = (place: "before" | "after", index: number) => (
    <div key={`${place}.${index}`} className="flex flex-col gap-3 border-s-2 border-line ps-4">
      <TextField {...text(`${place}.${index}.title`)} optional label={`Title of section ${index + 1}`} />
      <TextareaField {...text(`${place}.${index}.text`)} optional rows={5} label="Words" />
    </div>
  );
  const sections = (place: "before" | "after", count: number) =>
    Array.from({ length: count }, (_, index) => section(place, index));
  return (
    <SettingsForm state={state} send={send}>
      <SettingsGroup
        title="Introduction"
        lead="Under the page's heading. An empty line begins a paragraph, “- ” a list; **words** are strong, [words](/backorders) are a link."
      >
        <TextareaField {...text("intro")} optional rows={4} label="Words" />
      </SettingsGroup>
      <SettingsGroup
        title="Before what Backfill writes"
        lead="Empty both fields of a section to take it away."
      >
        {sections("before", before)}
      </SettingsGroup>
      <SettingsGroup
        title="After it"
        lead="What Backfill writes itself follows your settings and can't be edited: it says what really applies."
      >
        {sections("after", after)}
      </SettingsGroup>
    </SettingsForm>
  );
}
