import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/input";
import { searchWords } from "@/messages/search";

type SearchBoxProps = { locale: string; typed?: string; className?: string };

/** A plain form that leads to the found products; it needs no script. */
export function SearchBox({ locale, typed = "", className }: SearchBoxProps) {
  const words = searchWords(locale);
  return (
    <search className={className}>
      <form action="/search" method="get" className="flex max-w-xl items-end gap-2">
        <TextField
          id="search-words"
          name="q"
          type="search"
          label={words.label}
          defaultValue={typed}
          maxLength={200}
          autoComplete="off"
          className="min-w-0 flex-1"
        />
        <Button type="submit" tone="secondary">
          {words.find}
        </Button>
      </form>
    </search>
  );
}
