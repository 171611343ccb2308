"use client";

import { TextField } from "@/components/ui/input";
import { SettingsForm, SettingsGroup } from "../settings-form";
import { type SettingsFormProps, useSettingsForm } from "../use-settings-form";
import { changeOrderingAction } from "./actions";

export function OrderingForm({ currency, ...props }: SettingsFormProps & { currency: string }) {
  const { state, send, text } = useSettingsForm(changeOrderingAction, props);
  const amount = (name: string) => ({ ...text(name), inputMode: "decimal" as const, width: 10 });
  const count = (name: string) => ({ ...text(name), inputMode: "numeric" as const, width: 6 });
  return (
    <SettingsForm state={state} send={send}>
      <SettingsGroup title="Shipping" lead="What shoppers see in the cart and pay at checkout.">
        <TextField {...amount("standardMinor")} label={`One parcel, ${currency}`} />
        <TextField
          {...amount("freeFromMinor")}
          optional
          label={`Free from an order of, ${currency}`}
          help="Left empty, shipping is never free."
        />
        <TextField
          {...amount("extraParcelMinor")}
          label={`A second parcel, ${currency}`}
          help="What a customer pays when a part comes later and they want each part as soon as it is here. 0 when you pay it; the policy page says so."
        />
        <TextField
          {...text("countries")}
          optional
          label="Countries you ship to"
          help="By their two letters, such as DE, AT, CH. Left empty: everywhere. Told on the policy page; checkout takes no other address."
          spellCheck={false}
        />
      </SettingsGroup>
      <SettingsGroup title="Tax and returns">
        <TextField
          {...amount("taxRateBasisPoints")}
          label="Tax in every price, percent"
          help="Checkout and each order say how much of the total it is. Prices stay as they are."
        />
        <TextField
          {...count("returnDays")}
          label="Days to withdraw from an order"
          help="From the last parcel on. At least 14, the least that EU law allows."
        />
      </SettingsGroup>
      <SettingsGroup title="Limits">
        <TextField
          {...count("orderLinesAtMost")}
          label="Different products in one order"
          help="A cart takes no more; it says to order these first."
        />
        <TextField
          {...count("keepUnitsHours")}
          label="Hours that units are kept after a failed payment"
          help="The customer is asked for another card meanwhile. Then the units go to whoever waits next."
        />
      </SettingsGroup>
    </SettingsForm>
  );
}
