import { type Address, chosenValue, one } from "@/app/(store)/collections/[handle]/read-filters";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/input";
import { SelectField } from "@/components/ui/select";
import type { Having } from "@/domain/catalog/collection";
import type { Facets } from "@/domain/catalog/collection-facets";
import { collectionsWords } from "@/messages/collections";

type FilterFormProps = {
  path: string;
  locale: string;
  counts: Record<Having, number>;
  facets: Facets;
  address: Address;
};

/** The filters are the address: a plain form that needs no script, and a link that can be shared. */
export function FilterForm({ path, locale, counts, facets, address }: FilterFormProps) {
  const words = collectionsWords(locale);
  return (
    <form method="get" action={path} aria-label={words.filter} className="flex flex-wrap items-end gap-3">
      <SelectField
        id="filter-availability"
        name="availability"
        label={words.having}
        defaultValue={one(address.availability)}
        options={[
          { value: "", label: words.any },
          { value: "now", label: words.now(counts.now) },
          { value: "coming", label: words.coming(counts.coming) },
          { value: "gone", label: words.gone(counts.gone) },
        ]}
      />
      <TextField
        id="filter-from"
        name="from"
        inputMode="decimal"
        label={words.from}
        defaultValue={one(address.from)}
        width={8}
      />
      <TextField
        id="filter-to"
        name="to"
        inputMode="decimal"
        label={words.to}
        defaultValue={one(address.to)}
        width={8}
      />
      {facets.vendors.length > 0 ? (
        <SelectField
          id="filter-vendor"
          name="vendor"
          label={words.vendor}
          defaultValue={one(address.vendor)}
          options={[
            { value: "", label: words.any },
            ...facets.vendors.map((vendor) => ({ value: vendor, label: vendor })),
          ]}
        />
      ) : null}
      {facets.options.map(({ name, values }) => (
        <SelectField
          key={name}
          id={`filter-${encodeURIComponent(name)}`}
          name="option"
          label={<bdi>{name}</bdi>}
          defaultValue={chosenValue(address, name) && `${name}: ${chosenValue(address, name)}`}
          options={[
            { value: "", label: words.any },
            ...values.map((value) => ({ value: `${name}: ${value}`, label: value })),
          ]}
        />
      ))}
      <SelectField
        id="filter-sort"
        name="sort"
        label={words.sort}
        defaultValue={one(address.sort)}
        options={[
          { value: "", label: words.sorts.new },
          { value: "cheap", label: words.sorts.cheap },
          { value: "dear", label: words.sorts.dear },
          { value: "back", label: words.sorts.back },
        ]}
      />
      <Button type="submit" tone="secondary">
        {words.show}
      </Button>
    </form>
  );
}
