import { useState, useSyncExternalStore } from "react";
import { TextField } from "@/components/ui/input";
import { SelectField } from "@/components/ui/select";
import { type AddressPart, addressParts, needsCity } from "@/lib/address-parts";
import type { Country } from "@/lib/countries";
import { checkoutWords } from "@/messages/checkout";

type AddressFieldsProps = {
  typed: Record<string, string>;
  errors: Record<string, string>;
  countries: readonly Country[];
  locale: string;
};

const everyPart: AddressPart[] = ["name", "line1", "line2", "postalCode", "city", "region"];

const fills: Record<AddressPart, string> = {
  name: "name",
  line1: "address-line1",
  line2: "address-line2",
  postalCode: "postal-code",
  city: "address-level2",
  region: "address-level1",
};

/**
 * Whom and where to. With a script the parts of the address are those of the chosen country, in its order; what was typed
 * into a part that it lacks comes back with a country that has it. Without one all are there.
 */
export function AddressFields({ typed, errors, countries, locale }: AddressFieldsProps) {
  const { address: words, optional } = checkoutWords(locale);
  const [chosen, choose] = useState(typed.country ?? "");
  const isScripted = useSyncExternalStore(neverChanges, isHere, isNotHere);
  const country = isScripted ? chosen : "";
  const own = country ? addressParts(country, locale) : everyPart;
  const isOptional = (part: AddressPart) =>
    part === "line2" || part === "region" || (part === "city" && country !== "" && !needsCity(country));
  const tie = (name: string) => ({ id: name, name, defaultValue: typed[name] ?? "", error: errors[name] });
  return (
    <fieldset className="grid min-w-0 gap-4 sm:grid-cols-6">
      <legend className="mb-4 font-display text-xl font-semibold text-ink">{words.legend}</legend>
      <TextField
        {...tie("email")}
        type="email"
        label={words.email}
        help={words.emailHelp}
        autoComplete="email"
        className="sm:col-span-6"
      />
      <SelectField
        {...tie("country")}
        label={words.country}
        autoComplete="country"
        className="sm:col-span-6"
        onChange={(event) => choose(event.currentTarget.value)}
        options={[
          { value: "", label: words.chooseCountry },
          ...countries.map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
      {[...own, ...everyPart.filter((part) => !own.includes(part))].map((part) => (
        <TextField
          key={part}
          {...tie(part)}
          label={words[part]}
          optional={isOptional(part) && optional}
          autoComplete={fills[part]}
          disabled={!own.includes(part)}
          className={own.includes(part) ? spanOf(part, own) : "hidden"}
        />
      ))}
    </fieldset>
  );
}

/** Postcode and town share a row, or postcode and region where the region follows the town. */
function spanOf(part: AddressPart, own: AddressPart[]): string {
  if (part === "postalCode") return "sm:col-span-2";
  if (part === "region") return "sm:col-span-4";
  const regionFollows = own.indexOf("region") === own.indexOf("city") + 1 && own.at(-1) === "postalCode";
  return part === "city" && !regionFollows ? "sm:col-span-4" : "sm:col-span-6";
}

function neverChanges(): () => void {
  return () => undefined;
}

function isHere(): boolean {
  return true;
}

function isNotHere(): boolean {
  return false;
}
