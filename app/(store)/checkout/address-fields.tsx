import { TextField } from "@/components/ui/input";
import { SelectField } from "@/components/ui/select";
import type { Country } from "@/lib/countries";
import { checkoutWords } from "@/messages/checkout";

type AddressFieldsProps = {
  typed: Record<string, string>;
  errors: Record<string, string>;
  countries: readonly Country[];
  locale: string;
};

export function AddressFields({ typed, errors, countries, locale }: AddressFieldsProps) {
  const { address: words, optional } = checkoutWords(locale);
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
      <TextField {...tie("name")} label={words.name} autoComplete="name" className="sm:col-span-6" />
      <TextField
        {...tie("line1")}
        label={words.line1}
        autoComplete="address-line1"
        className="sm:col-span-6"
      />
      <TextField
        {...tie("line2")}
        label={words.line2}
        optional={optional}
        autoComplete="address-line2"
        className="sm:col-span-6"
      />
      <TextField
        {...tie("postalCode")}
        label={words.postalCode}
        autoComplete="postal-code"
        className="sm:col-span-2"
      />
      <TextField
        {...tie("city")}
        label={words.city}
        autoComplete="address-level2"
        className="sm:col-span-4"
      />
      <TextField
        {...tie("region")}
        label={words.region}
        optional={optional}
        autoComplete="address-level1"
        className="sm:col-span-3"
      />
      <SelectField
        {...tie("country")}
        label={words.country}
        autoComplete="country"
        className="sm:col-span-3"
        options={[
          { value: "", label: words.chooseCountry },
          ...countries.map((country) => ({ value: country.code, label: country.name })),
        ]}
      />
    </fieldset>
  );
}
