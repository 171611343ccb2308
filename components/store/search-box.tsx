import { SearchField } from "@/components/store/search-field";
import { Button } from "@/components/ui/button";
import { searchWords } from "@/messages/search";

type SearchBoxProps = {
  locale: string;
  typed?: string;
  /** In a bar: the label is there for screen readers only. */
  isSlim?: boolean;
  className?: string;
};

/** A plain form that leads to the found products; without a script it only doesn't suggest any while one types. */
export function SearchBox({ locale, typed = "", isSlim = false, className }: SearchBoxProps) {
  const words = searchWords(locale);
  return (
    <search className={className}>
      <form action="/search" method="get" className="flex max-w-xl items-end gap-2">
        <SearchField locale={locale} typed={typed} hideLabel={isSlim} />
        <Button type="submit" tone="secondary">
          {words.find}
        </Button>
      </form>
    </search>
  );
}
