import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/input";
import { searchWords } from "@/messages/search";

/** A plain form that leads to the found products; it needs no script. */
export function SearchForm({ locale, typed = "" }: { locale: string; typed?: string }) {
  const words = searchWords(locale);
  return (
    <search>
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
