// pure
// What the days that are added to a supplier's day stand on, in one sentence.
import type { PromiseBuffer } from "@/db/schema/allocation";
import { plural } from "@/lib/plural";
import { shopperBufferWords } from "./shopper-explanation";

const days = { one: "day", other: "days" };

export type BufferEvidence = { buffer: PromiseBuffer; supplier: string | null; isMoving: boolean };

/** For staff with the supplier's name; the shopper reads "this supplier". */
export function bufferWords(
  { buffer, supplier, isMoving }: BufferEvidence,
  audience: "staff" | "shopper",
): string {
  if (audience === "shopper") return shopperBufferWords({ buffer, supplier, isMoving });
  const name = supplier ?? "the supplier";
  const sentence = basisWords(buffer, name);
  return isMoving && (buffer.basis === "supplier" || buffer.basis === "shrunk")
    ? `${sentence} Its days have been moving lately, so the newest deliveries count most.`
    : sentence;
}

function basisWords({ basis, days: added, receipts, percentile }: PromiseBuffer, name: string): string {
  const share = percentile === null ? "most" : shareWords(percentile);
  switch (basis) {
    case "supplier":
      return `${capital(name)}'s last ${plural(receipts, { one: "delivery", other: "deliveries" })}: ${share} ${withinWords(added)}.`;
    case "shrunk":
      return `${capital(name)}'s ${plural(receipts, { one: "delivery", other: "deliveries" })} so far, with the shop's other suppliers counted in: ${share} ${withinWords(added)}.`;
    case "pool":
      return `The first delivery from ${name}, so the shop's other suppliers count: ${share} ${withinWords(added)}.`;
    case "prior":
      return `Nothing has been delivered yet to learn from; ${plural(added, days)} ${added === 1 ? "is" : "are"} the usual.`;
    case "fixed":
      return added === 0
        ? "None."
        : `${plural(added, { one: "working day is", other: "working days are" })} added to every delivery of which nothing was learned.`;
  }
}

/** "four in five". */
export function shareWords(percentile: number): string {
  const known: Record<number, string> = {
    50: "half",
    75: "three in four",
    80: "four in five",
    90: "nine in ten",
    95: "19 in 20",
  };
  return known[percentile] ?? `${percentile} in 100`;
}

function withinWords(added: number): string {
  if (added === 0) return "were here by the day it was due";
  return added > 0
    ? `were here within ${plural(added, days)} of the day it was due`
    : `were here ${plural(-added, days)} before the day it was due`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
