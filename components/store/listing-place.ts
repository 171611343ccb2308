// pure
import { isId } from "@/lib/id";

export type ListingPlace = { createdAt: string; id: string };

/** Where a listing goes on, as one word of an address. */
export function writePlace({ createdAt, id }: ListingPlace): string {
  return `${createdAt}_${id}`;
}

export function readPlace(word: string): ListingPlace | undefined {
  const [createdAt = "", id = ""] = word.split("_");
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(createdAt) || Number.isNaN(Date.parse(createdAt)))
    return undefined;
  return isId(id) ? { createdAt, id } : undefined;
}
