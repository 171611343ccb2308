"use client";

import { TextField } from "@/components/ui/input";
import { SelectField, type SelectOption } from "@/components/ui/select";
import { TextareaField } from "@/components/ui/textarea";
import { SettingsForm, SettingsGroup } from "../settings-form";
import { type SettingsFormProps, useSettingsForm } from "../use-settings-form";
import { changeStoreDetailsAction } from "./actions";

type DetailsFormProps = SettingsFormProps & {
  locales: SelectOption[];
  timeZones: string[];
  currencies: string[];
};

export function DetailsForm({ locales, timeZones, currencies, ...props }: DetailsFormProps) {
  const { state, send, text, choice } = useSettingsForm(changeStoreDetailsAction, props);
  const { key: localeKey, ...locale } = choice("locale");
  const { key: zoneKey, ...zone } = choice("timeZone");
  const { key: currencyKey, ...currency } = choice("currency");
  return (
    <SettingsForm state={state} send={send}>
      <SettingsGroup title="Your shop" lead="On every page, in the title of each tab, and in every mail.">
        <TextField {...text("name")} label="Shop name" />
        <TextField
          {...text("contactEmail")}
          type="email"
          label="Address that customers write to"
          help="At the top and the foot of every page."
        />
        <TextField
          {...text("contactPhone")}
          type="tel"
          optional
          label="Phone"
          help="Beside it; left empty, no number is shown."
          width={24}
        />
        <TextareaField
          {...text("postalAddress")}
          optional
          label="Postal address"
          help="At the foot of mails about what is back: many countries want it there."
        />
      </SettingsGroup>
      <SettingsGroup title="Language, clock and money">
        <SelectField
          key={localeKey}
          {...locale}
          label="Language"
          help="Of every page and mail that shoppers read. It also says how days and prices are written. Mails that wait to leave keep theirs."
          options={locales}
        />
        <SelectField
          key={zoneKey}
          {...zone}
          label="Time zone"
          help="When a day begins and ends: for promises, holds and banners."
          options={timeZones.map((name) => ({ value: name, label: name.replaceAll("_", " ") }))}
        />
        <SelectField
          key={currencyKey}
          {...currency}
          label="Currency"
          help="Of every price. It can be changed until something was ordered."
          options={currencies.map((code) => ({ value: code, label: code }))}
        />
      </SettingsGroup>
    </SettingsForm>
  );
}
