import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/input";
import { SelectField } from "@/components/ui/select";
import type { Having } from "@/domain/catalog/collection";
import { collectionsWords } from "@/messages/collections";

type FilterFormProps = {
  path: string;
  locale: string;
  counts: Record<Having, number>;
  chosen: { having: string; from: string; to: string; sort: string };
};

/** The filters are the address: a plain form that needs no script, and a link that can be shared. */
export function FilterForm({ path, locale, counts, chosen }: FilterFormProps) {
  const words = collectionsWords(locale);
  return (
    <form method="get" action={path} aria-label={words.filter} className="flex flex-wrap items-end gap-3">
      <SelectField
        id="filter-availability"
        name="availability"
        label={words.having}
        defaultValue={chosen.having}
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
        defaultValue={chosen.from}
        width={8}
      />
      <TextField
        id="filter-to"
        name="to"
        inputMode="decimal"
        label={words.to}
        defaultValue={chosen.to}
        width={8}
      />
      <SelectField
        id="filter-sort"
        name="sort"
        label={words.sort}
        defaultValue={chosen.sort}
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
