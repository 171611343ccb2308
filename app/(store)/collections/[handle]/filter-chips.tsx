import { type Address, one, readFilters, without } from "@/app/(store)/collections/[handle]/read-filters";
import { Icon } from "@/components/ui/icon";
import { collectionsWords } from "@/messages/collections";

type FilterChipsProps = { path: string; address: Address; locale: string };

/** What the collection is narrowed by; each can be taken away alone. */
export function FilterChips({ path, address, locale }: FilterChipsProps) {
  const words = collectionsWords(locale);
  const { having } = readFilters(address, 0);
  const chips = [
    ...chip("availability", having && words.chosen[having]),
    ...chip("from", one(address.from) && `${words.from} ${one(address.from)}`),
    ...chip("to", one(address.to) && `${words.to} ${one(address.to)}`),
    ...chip("vendor", one(address.vendor)),
    ...[address.option ?? []].flat().flatMap((option) => chip("option", option)),
  ];
  if (chips.length === 0) return null;
  return (
    <ul aria-label={words.chosenTitle} className="flex flex-wrap items-center gap-2">
      {chips.map(({ name, value, label }) => (
        <li key={`${name} ${label}`} className="min-w-0">
          <a
            href={`${path}${without(address, name, value)}`}
            className="inline-flex min-h-11 max-w-full items-center gap-2 rounded-full border border-line-strong bg-surface px-4 text-sm font-semibold text-ink hover:bg-sunken"
          >
            <span className="sr-only">{words.takeAway}</span>
            <bdi className="truncate">{label}</bdi>
            <Icon name="close" className="size-4" />
          </a>
        </li>
      ))}
      <li>
        <a
          href={path}
          className="inline-flex min-h-11 items-center px-2 text-sm text-ink underline underline-offset-3"
        >
          {words.clear}
        </a>
      </li>
    </ul>
  );
}

function chip(name: string, label: string | undefined) {
  return label ? [{ name, label, value: label }] : [];
}
