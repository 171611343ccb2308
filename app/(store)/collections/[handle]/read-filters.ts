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
    vendor: plain(one(address.vendor)) || undefined,
    options: optionsIn(address),
    sort: sorts.find((known) => known === one(address.sort)),
    after: isId(after) ? after : undefined,
  };
}

/** The address of the next page: the same filters. */
export function nextAddress(address: Address, after: string): string {
  return `?${new URLSearchParams([...given(address), ["after", after]])}`;
}

/** The address without one of its filters, from the first page on. */
export function without(address: Address, name: string, value: string): string {
  const left = given(address).filter(
    ([known, chosen]) => known !== name || (name === "option" && chosen !== value),
  );
  return left.length > 0 ? `?${new URLSearchParams(left)}` : "";
}

/** What is chosen of an option: "Size" → "L". */
export function chosenValue(address: Address, name: string): string {
  return (
    optionsIn(address)
      .find((option) => option.startsWith(`${name}: `))
      ?.slice(name.length + 2) ?? ""
  );
}

function given(address: Address): [string, string][] {
  return ["availability", "from", "to", "vendor", "option", "sort"].flatMap((name) =>
    [address[name] ?? []].flat().flatMap((value): [string, string][] => (value ? [[name, value]] : [])),
  );
}

function optionsIn(address: Address): string[] {
  return [address.option ?? []].flat().map(plain).filter(Boolean).slice(0, optionsAtMost);
}

function plain(text: string): string {
  return text.replaceAll("\0", "").toWellFormed().slice(0, 300);
}

const optionsAtMost = 8;
const havings: Having[] = ["now", "coming", "gone"];
const sorts: SortBy[] = ["new", "cheap", "dear", "back"];

export function one(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? "";
}

function minorOf(text: string, decimals: number): number | undefined {
  if (!/^\d{1,9}([.,]\d{1,3})?$/.test(text)) return undefined;
  return Math.round(Number(text.replace(",", ".")) * 10 ** decimals);
}
