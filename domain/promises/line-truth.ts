// pure
// The line truth: how much of a line comes now and how much later, in the same words on every page, mail and slip.
import { formatDay, formatDayRange } from "@/lib/format-day";
import { lineTruthWords } from "@/messages/line-truth";

/** What the store can sell of a variant, in the order it would be given out. `quantity` null is without limit. */
export type Bucket = {
  quantity: number | null;
  basis: "stock" | "incoming" | "lead_time";
  earliestOn: string | null;
  latestOn: string | null;
};

export type TruthPart = {
  quantity: number;
  basis: "stock" | "incoming" | "lead_time" | "none";
  earliestOn: string | null;
  latestOn: string | null;
};

/** How a wanted quantity would be served, and how many units could not be sold at all. */
export function partsFor(quantity: number, buckets: Bucket[]): { parts: TruthPart[]; unsellable: number } {
  const parts: TruthPart[] = [];
  let wanted = quantity;
  for (const bucket of buckets) {
    if (wanted === 0) break;
    const taken = Math.min(wanted, bucket.quantity ?? wanted);
    if (taken === 0) continue;
    parts.push({ ...bucket, quantity: taken });
    wanted -= taken;
  }
  return { parts, unsellable: wanted };
}

/** "5 now, 2 about 12–20 June, 1 with no date yet". */
export function lineTruthText(parts: TruthPart[], style: { locale?: string; today: string }): string {
  return joinSameDays(parts)
    .map((part) => partText(part, style))
    .join(", ");
}

/** Units that wait: everything that isn't on hand. */
export function waitingUnits(parts: TruthPart[]): number {
  return parts.reduce((sum, part) => sum + (part.basis === "stock" ? 0 : part.quantity), 0);
}

function partText(part: TruthPart, style: { locale?: string; today: string }): string {
  const { quantity, earliestOn, latestOn } = part;
  const words = lineTruthWords(style.locale ?? "en");
  if (part.basis === "stock") return words.now(quantity);
  if (!latestOn) return words.noDate(quantity);
  if (!earliestOn || earliestOn === latestOn) return words.by(quantity, formatDay(latestOn, style));
  return words.about(quantity, formatDayRange(earliestOn, latestOn, style));
}

/** Two deliveries in the same days are one thing to the reader. */
export function joinSameDays(parts: TruthPart[]): TruthPart[] {
  const joined: TruthPart[] = [];
  for (const part of parts) {
    const same = joined.find(
      (other) =>
        (part.basis === "stock") === (other.basis === "stock") &&
        (part.basis === "stock" ||
          (part.earliestOn === other.earliestOn && part.latestOn === other.latestOn)),
    );
    if (same) same.quantity += part.quantity;
    else joined.push({ ...part });
  }
  return joined;
}
