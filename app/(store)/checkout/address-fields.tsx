import { TextField } from "@/components/ui/input";
import { SelectField } from "@/components/ui/select";
import type { Country } from "@/lib/countries";

type AddressFieldsProps = {
  typed: Record<string, string>;
  errors: Record<string, string>;
  countries: readonly Country[];
};

export function AddressFields({ typed, errors, countries }: AddressFieldsProps) {
  const tie = (name: string) => ({ id: name, name, defaultValue: typed[name] ?? "", error: errors[name] });
  return (
    <fieldset className="grid min-w-0 gap-4 sm:grid-cols-6">
      <legend className="mb-4 font-display text-xl font-semibold text-ink">Where to</legend>
      <TextField
        {...tie("email")}
        type="email"
        label="E-mail"
        help="For the confirmation and for news about your order, nothing else."
        autoComplete="email"
        className="sm:col-span-6"
      />
      <TextField {...tie("name")} label="Full name" autoComplete="name" className="sm:col-span-6" />
      <TextField
        {...tie("line1")}
        label="Street and number"
        autoComplete="address-line1"
        className="sm:col-span-6"
      />
      <TextField
        {...tie("line2")}
        label="Company, floor, building"
        optional
        autoComplete="address-line2"
        className="sm:col-span-6"
      />
      <TextField
        {...tie("postalCode")}
        label="Postcode"
        autoComplete="postal-code"
        className="sm:col-span-2"
      />
      <TextField
        {...tie("city")}
        label="Town or city"
        autoComplete="address-level2"
        className="sm:col-span-4"
      />
      <TextField
        {...tie("region")}
        label="State or region"
        optional
        autoComplete="address-level1"
        className="sm:col-span-3"
      />
      <SelectField
        {...tie("country")}
        label="Country"
        autoComplete="country"
        className="sm:col-span-3"
        options={[
          { value: "", label: "Choose a country" },
          ...countries.map((country) => ({ value: country.code, label: country.name })),
        ]}
      />
    </fieldset>
  );
}
