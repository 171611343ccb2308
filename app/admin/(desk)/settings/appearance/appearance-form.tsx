"use client";

import { TextField } from "@/components/ui/input";
import { RadioCards } from "@/components/ui/radio-cards";
import { SelectField } from "@/components/ui/select";
import { typePairs } from "@/domain/store/appearance";
import { SettingsForm, SettingsGroup } from "../settings-form";
import { type SettingsFormProps, useSettingsForm } from "../use-settings-form";
import { changeAppearanceAction } from "./actions";
import { ColourField } from "./colour-field";
import type { SectionChoice } from "./section-words";

type AppearanceFormProps = SettingsFormProps & {
  choices: SectionChoice[];
  /** How many parts of the front page can be chosen: those that there are, and two more. */
  places: number;
  hasLogo: boolean;
};

export function AppearanceForm({ choices, places, hasLogo, ...props }: AppearanceFormProps) {
  const { state, send, shown, text, choice } = useSettingsForm(changeAppearanceAction, props);
  const { key: pairKey, defaultValue: pair, error: pairError } = choice("typePair");
  return (
    <SettingsForm state={state} send={send}>
      <SettingsGroup title="Colour and letters">
        <ColourField key={shown("brandColor")} {...text("brandColor")} />
        <RadioCards
          key={pairKey}
          name="typePair"
          legend="Letters"
          help="Only those of the chosen pair are sent to shoppers."
          error={pairError}
          defaultValue={pair}
          columns={2}
          cards={typePairs.map(({ name, label, detail }) => ({ value: name, title: label, detail }))}
        />
      </SettingsGroup>
      {hasLogo ? (
        <SettingsGroup title="Logo in words">
          <TextField
            {...text("logoAlt")}
            optional
            label="What the logo says"
            help="Read to people who don't see it. Left empty: the shop's name."
          />
        </SettingsGroup>
      ) : null}
      <SettingsGroup title="Front page" lead="From top to bottom. A part with nothing in it isn't shown.">
        {Array.from({ length: places }, (_, index) => `homeSections.${index}`).map((name, index) => {
          const { key, ...field } = choice(name);
          return (
            <SelectField
              key={name + key}
              {...field}
              label={`Part ${index + 1}`}
              options={[{ value: "", label: "Nothing" }, ...choices]}
            />
          );
        })}
      </SettingsGroup>
    </SettingsForm>
  );
}
