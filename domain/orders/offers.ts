// pure
// Whether each wanted line can be sold as it stands, and how it would be served.
import { type AvailabilityFacts, availabilityOf } from "@/domain/promises/availability";
import { joinSameDays, partsFor, type TruthPart } from "@/domain/promises/line-truth";
import { Refusal } from "@/lib/refusal";
import { orderInputWords } from "@/messages/orders-input";

/** How the line would be served; a refusal beside the line when not all of it can be sold. */
export function offerLine(input: {
  index: number;
  title: string;
  quantity: number;
  facts: AvailabilityFacts;
}): TruthPart[] {
  const { parts, unsellable } = partsFor(input.quantity, availabilityOf(input.facts).buckets);
  if (unsellable === 0) return parts;
  const sellable = input.quantity - unsellable;
  throw new Refusal(
    "conflict",
    sellable === 0
      ? orderInputWords().cannotOrder(input.title)
      : orderInputWords().onlySome(input.title, sellable),
    `lines.${input.index}`,
  );
}

/** More than one parcel would be needed to send everything as soon as it is here. */
export function isSplit(lines: TruthPart[][]): boolean {
  return joinSameDays(lines.flat()).length > 1;
}

/** Fewer units now, or a later last day, than the shopper was shown. */
export function isWorseThanSeen(parts: TruthPart[], seen: { now: number; latestOn: string | null }): boolean {
  const now = parts.reduce((sum, part) => sum + (part.basis === "stock" ? part.quantity : 0), 0);
  if (now < seen.now) return true;
  const waiting = parts.filter((part) => part.basis !== "stock");
  if (waiting.length === 0 || seen.latestOn === null) return false;
  const { latestOn } = seen;
  return waiting.some((part) => part.latestOn === null || part.latestOn > latestOn);
}
