"use client";

import { CheckboxField } from "@/components/ui/checkbox";
import { TextField } from "@/components/ui/input";
import { RadioCards } from "@/components/ui/radio-cards";
import { SettingsForm, SettingsGroup } from "../settings-form";
import { type SettingsFormProps, useSettingsForm } from "../use-settings-form";
import { changeRestockMailAction } from "./actions";

export function RestockForm(props: SettingsFormProps) {
  const { state, send, text, tick, choice } = useSettingsForm(changeRestockMailAction, props);
  const count = (name: string) => ({ ...text(name), inputMode: "numeric" as const, width: 6 });
  const { key, defaultValue, error } = choice("serves");
  return (
    <SettingsForm state={state} send={send}>
      <SettingsGroup title="Asking to be told">
        <CheckboxField
          {...tick("doubleOptIn")}
          label="Ask people to confirm their address"
          help="A first mail with a link; until it is opened and confirmed, nothing else is sent. Some countries want it."
        />
        <TextField
          {...count("askAfterDays")}
          optional
          label="Ask after so many days whether they still want it"
          help="Left empty, nobody is asked."
        />
      </SettingsGroup>
      <SettingsGroup title="When something is back">
        <RadioCards
          key={key}
          name="serves"
          legend="Who is told first"
          error={error}
          defaultValue={defaultValue}
          columns={2}
          cards={[
            { value: "by_time", title: "Whoever asked first" },
            {
              value: "business_first",
              title: "Business customers",
              detail: "Then everybody else, by when they asked.",
            },
          ]}
        />
        <TextField
          {...count("holdHours")}
          label="Hours that a unit is kept for somebody"
          help="The mail says until when. Then the next one is told."
        />
        <TextField
          {...count("reminderHours")}
          label="Remind them so many hours before"
          help="0: no reminder."
        />
        <TextField
          {...count("minimumFree")}
          label="Units that must be free before anyone is told"
          help="One returned unit need not wake up everybody who waits."
        />
        <TextField
          {...count("invitedPerHourAtMost")}
          optional
          label="People told within an hour, for one variant"
          help="Left empty: as many as there are units."
        />
        <TextField
          {...count("invitationsAtMost")}
          label="Invitations that somebody may let pass"
          help="After so many they are not told of this product again."
        />
      </SettingsGroup>
      <SettingsGroup title="How often, and when" lead="By the clock of the shop's time zone.">
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField {...text("quietFrom")} type="time" optional label="No mail from" />
          <TextField {...text("quietUntil")} type="time" optional label="No mail until" />
        </div>
        <TextField
          {...count("gatherMinutes")}
          label="Minutes to gather what comes back together"
          help="Whoever waits for several things gets one mail. Whoever waits for one is told at once."
        />
        <TextField {...count("mailsPerDayAtMost")} label="Mails to one address on one day, at most" />
        <TextField
          {...text("digestAt")}
          type="time"
          label="When the collection of a day or week leaves"
          help="For people who chose news once a day, or on Mondays."
        />
      </SettingsGroup>
    </SettingsForm>
  );
}
