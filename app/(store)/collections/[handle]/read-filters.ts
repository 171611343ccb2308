// pure
import type { CollectionQuery, Having, SortBy } from "@/domain/catalog/collection";
import { isId } from "@/lib/id";

export type Address = Record<string, string | string[] | undefined>;

/** What the address asks for; whatever isn't understood is left out. Prices are typed in whole units, with or without decimals. */
export function readFilters(address: Address, decimals: number): CollectionQuery {
  const after = one(address.after);
  return {
    having: havings.find((known) => known === one(address.availability)),
    minMinor: minorOf(one(address.from), decimals),
    maxMinor: minorOf(one(address.to), decimals),
    sort: sorts.find((known) => known === one(address.sort)),
    after: isId(after) ? after : undefined,
  };
}

/** The address of the next page: the same filters. */
export function nextAddress(address: Address, after: string): string {
  const kept = ["availability", "from", "to", "sort"].flatMap((name) => {
    const value = one(address[name]);
    return value === "" ? [] : [[name, value]];
  });
  return `?${new URLSearchParams([...kept, ["after", after]])}`;
}

const havings: Having[] = ["now", "coming", "gone"];
const sorts: SortBy[] = ["new", "cheap", "dear", "back"];

export function one(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? "";
}

function minorOf(text: string, decimals: number): number | undefined {
  if (!/^\d{1,9}([.,]\d{1,3})?$/.test(text)) return undefined;
  return Math.round(Number(text.replace(",", ".")) * 10 ** decimals);
}
