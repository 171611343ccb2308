// pure
// What the shopper had seen and agreed to, held against what the order really got.
import { lineTruthText, type TruthPart, waitingUnits } from "@/domain/promises/line-truth";
import { Refusal } from "@/lib/refusal";
import { isWorseThanSeen } from "./offers";

type SeenLine = {
  title: string;
  parts: TruthPart[];
  seen?: { now: number; latestOn: string | null };
};

/** Refuses when another shopper was faster, or a day moved, since the page was shown. */
export function refuseWorse(lines: SeenLine[], style: { locale: string; today: string }): void {
  lines.forEach((line, index) => {
    if (!line.seen || !isWorseThanSeen(line.parts, line.seen)) return;
    throw new Refusal(
      "conflict",
      `${line.title} changed while you were here: ${lineTruthText(line.parts, style)}. Check it and order again.`,
      `lines.${index}`,
    );
  });
}

/** The words about the wait that the shopper agrees to, null when nothing waits; refuses when they were not ticked. */
export function acknowledgeWait(
  lines: SeenLine[],
  acknowledged: boolean,
  style: { locale: string; today: string },
): string | null {
  const waiting = lines.filter((line) => waitingUnits(line.parts) > 0);
  if (waiting.length === 0) return null;
  if (!acknowledged) {
    throw new Refusal("invalid", "Tick that you know about the wait, then order.", "acknowledged");
  }
  return waiting.map((line) => `${line.title}: ${lineTruthText(line.parts, style)}`).join("; ");
}
