import Form from "next/form";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Input } from "@/components/ui/input";

type ListSearchProps = {
  action: string;
  label: string;
  search: string;
  /** What else the address says and must go on saying. */
  keep?: Record<string, string>;
};

/** Finds in a list; what was searched stands in the address. */
export function ListSearch({ action, label, search, keep = {} }: ListSearchProps) {
  return (
    <Form action={action} role="search" className="flex w-full max-w-md gap-2">
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Input
        key={search}
        type="search"
        name="search"
        aria-label={label}
        placeholder={label}
        defaultValue={search}
        maxLength={200}
        enterKeyHint="search"
      />
      <Button type="submit" aria-label="Search">
        <Icon name="search" className="size-4" />
      </Button>
    </Form>
  );
}
