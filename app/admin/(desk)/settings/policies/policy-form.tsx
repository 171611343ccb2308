"use client";

import { useActionState } from "react";
import { type FormState, formErrors, untouchedForm } from "@/app/form-state";
import { Button } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/checkbox";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { RadioCards } from "@/components/ui/radio-cards";
import { SelectField, type SelectOption } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { setPolicyAction } from "./actions";

type PolicyFormProps = {
  sent: FormState | undefined;
  kept: Record<string, string>;
  /** What it can be set on. A single one is fixed. */
  places: SelectOption[];
  companies: SelectOption[];
  /** A rule that is there already is for somebody, and stays so: for others there is another rule. */
  isNew: boolean;
};

export function PolicyForm({ sent, kept, places, companies, isNew }: PolicyFormProps) {
  const [state, send] = useActionState(setPolicyAction, sent ?? untouchedForm());
  const values = Object.keys(state.values).length > 0 ? state.values : kept;
  const tie = (name: string) => ({
    id: name,
    name,
    defaultValue: values[name],
    error: state.fieldErrors[name],
    autoComplete: "off",
  });
  const choose = (name: string) => ({ ...tie(name), key: `${name} ${values[name]}` });
  const { key: placeKey, ...place } = choose("place");
  const { key: audienceKey, ...audience } = choose("audience");
  const { key: companyKey, ...company } = choose("companyId");
  const { key: channelKey, ...channel } = choose("channel");
  return (
    <form action={send} noValidate className="flex max-w-2xl flex-col gap-6">
      <ErrorSummary errors={formErrors(state)} />
      {isNew ? (
        <>
          {places.length === 1 ? (
            <input type="hidden" name="place" value={places[0]?.value} />
          ) : (
            <SelectField
              key={placeKey}
              {...place}
              label="Set on"
              help="For one product or variant, find it among the rules first."
              options={places}
            />
          )}
          <div className="grid gap-5 sm:grid-cols-2">
            <SelectField key={audienceKey} {...audience} label="For whom" options={audiences} />
            <SelectField
              key={channelKey}
              {...channel}
              label="Where it is ordered"
              options={[
                { value: "", label: "Everywhere" },
                { value: "storefront", label: "In the store" },
                { value: "staff", label: "By staff" },
              ]}
            />
          </div>
          {companies.length > 0 ? (
            <SelectField
              key={companyKey}
              {...company}
              optional
              label="Which company"
              help="Only for a rule for one company."
              options={[{ value: "", label: "None" }, ...companies]}
            />
          ) : null}
        </>
      ) : (
        ["place", "audience", "companyId", "channel"].map((name) => (
          <input key={name} type="hidden" name={name} value={kept[name] ?? ""} />
        ))
      )}
      <RadioCards
        key={`allowed ${values["terms.isAllowed"]}`}
        name="terms.isAllowed"
        legend="What isn't here yet"
        defaultValue={values["terms.isAllowed"] ?? "yes"}
        cards={[
          { value: "yes", title: "Can be ordered", detail: "With a day that Backfill can reason." },
          { value: "no", title: "Can't be ordered", detail: "Shoppers can ask to be told when it is back." },
        ]}
        columns={2}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          {...tie("terms.maxOpenUnits")}
          optional
          inputMode="numeric"
          label="Units that may wait"
          help="All customers together. Empty: no limit."
        />
        <TextField
          {...tie("terms.maxWaitDays")}
          optional
          inputMode="numeric"
          label="Longest wait, in days"
          help="A day further away is not sold."
        />
        <TextField
          {...tie("terms.perOrderAtMost")}
          optional
          inputMode="numeric"
          label="Units in one order"
          help="Of each variant, also from the shelf."
        />
        <TextField
          {...tie("terms.perCustomerAtMost")}
          optional
          inputMode="numeric"
          label="Units of one customer"
          help="Of each variant, over all their orders."
        />
        <TextField
          {...tie("terms.untilDay")}
          optional
          type="date"
          label="Orders are taken until"
          help="Empty: until you change it."
        />
      </div>
      <CheckboxField
        key={`lead ${values["terms.sellsOnLeadTime"]}`}
        id="terms.sellsOnLeadTime"
        name="terms.sellsOnLeadTime"
        defaultChecked={values["terms.sellsOnLeadTime"] === "on"}
        label="Sell on the supplier's usual time"
        help="Also when no purchase order is on its way."
      />
      {state.ok && state.message ? <Notice live title={state.message} /> : null}
      <div className="flex flex-wrap gap-3">
        <SubmitButton pendingText="Saving">{isNew ? "Add this rule" : "Save this rule"}</SubmitButton>
        <Button type="submit" tone="secondary" name="intent" value="preview">
          See what it changes
        </Button>
      </div>
    </form>
  );
}

const audiences: SelectOption[] = [
  { value: "everyone", label: "Everyone" },
  { value: "consumers", label: "Consumers" },
  { value: "businesses", label: "Business customers" },
  { value: "company", label: "One company" },
];
