// pure
// What the shopper had seen and agreed to, held against what the order really got.
import { lineTruthText, type TruthPart, waitingUnits } from "@/domain/promises/line-truth";
import { Refusal } from "@/lib/refusal";
import { orderInputWords } from "@/messages/orders-input";
import { isWorseThanSeen } from "./offers";

type SeenLine = {
  variantId: string;
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
      orderInputWords().changed(line.title, lineTruthText(line.parts, style)),
      `lines.${index}`,
    );
  });
}

/**
 * The words about the wait that the shopper agrees to, null when nothing waits. Each line that waits has a tick of its own,
 * because their days differ; refuses beside the first one that lacks it. True stands for all of them.
 */
export function acknowledgeWait(
  lines: SeenLine[],
  acknowledged: boolean | readonly string[],
  style: { locale: string; today: string },
): string | null {
  const waiting = lines.filter((line) => waitingUnits(line.parts) > 0);
  if (waiting.length === 0) return null;
  const missing = waiting.find(({ variantId }) =>
    typeof acknowledged === "boolean" ? !acknowledged : !acknowledged.includes(variantId),
  );
  if (missing) {
    throw new Refusal("invalid", orderInputWords().acknowledge, `acknowledged.${missing.variantId}`);
  }
  return waiting.map((line) => `${line.title}: ${lineTruthText(line.parts, style)}`).join("; ");
}
