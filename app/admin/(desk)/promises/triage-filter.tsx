import Form from "next/form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/input";
import { SelectField } from "@/components/ui/select";

type TriageFilterProps = {
  action: string;
  view: string;
  sort: string;
  search: string;
  supplierId: string;
  suppliers: readonly { id: string; name: string }[];
};

const sorts = [
  { value: "day", label: "The day that was told" },
  { value: "chance", label: "Least likely first" },
  { value: "value", label: "Most value first" },
  { value: "tier", label: "Best customers first" },
];

/** What is asked stands in the address, so that a view can be shared. */
export function TriageFilter({ action, view, sort, search, supplierId, suppliers }: TriageFilterProps) {
  return (
    <Form
      action={action}
      role="search"
      className="grid items-end gap-3 sm:grid-cols-2 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)_auto]"
    >
      <input type="hidden" name="view" value={view} />
      <TextField
        id="triage-search"
        key={search}
        type="search"
        name="search"
        label="Product, SKU, order or name"
        defaultValue={search}
        maxLength={200}
        enterKeyHint="search"
      />
      <SelectField
        id="triage-supplier"
        key={`supplier ${supplierId}`}
        name="supplier"
        label="Comes from"
        defaultValue={supplierId}
        options={[
          { value: "", label: "Any supplier" },
          ...suppliers.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <SelectField
        id="triage-sort"
        key={sort}
        name="sort"
        label="Sorted by"
        defaultValue={sort}
        options={sorts}
      />
      <Button type="submit">Show</Button>
    </Form>
  );
}
