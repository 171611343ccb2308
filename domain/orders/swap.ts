// pure
// Something else instead of units that wait: which of them may be swapped, and at what price.
import { Refusal } from "@/lib/refusal";
import { orderWords } from "@/messages/order";
import { type TravellingLine, waitingOf } from "./travel";

/** Never dearer than what was ordered; the lower price where the substitute costs less. */
export function keptPrice(orderedMinor: number, substituteMinor: number): number {
  return Math.min(orderedMinor, substituteMinor);
}

/** Only units that wait: what is here is on its way already. */
export function refuseSwap<Line extends TravellingLine>(
  line: Line | undefined,
  quantity: number,
): asserts line is Line {
  const words = orderWords().refusals;
  if (!line) throw new Refusal("not_found", words.noSuchLine);
  const waiting = waitingOf(line);
  if (waiting <= 0) throw new Refusal("conflict", words.nothingWaits);
  if (quantity > waiting) throw new Refusal("conflict", words.onlyWaiting(waiting), "quantity");
}
