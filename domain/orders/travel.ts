// pure
// How an order's units travel: which of them wait for each other, and what may be changed about that.
import { joinSameDays } from "@/domain/promises/line-truth";
import type { PromisePart } from "@/domain/promises/promise-days";
import { Refusal } from "@/lib/refusal";
import { orderWords } from "@/messages/order";

export type TravellingLine = {
  id: string;
  quantity: number;
  shipped: number;
  cancelled: number;
  packed: number;
  /** Of a line that isn't planned yet 0. */
  peggedOnHand: number;
  apartQuantity: number;
};

export type TravellingOrder = { shipChoice: "as_available" | "together" };

/** Units that neither left nor stand in a parcel. */
export function looseUnits(
  line: Pick<TravellingLine, "quantity" | "shipped" | "cancelled" | "packed">,
): number {
  return line.quantity - line.shipped - line.cancelled - line.packed;
}

/** Loose units that no stock lies here for. */
export function waitingOf(line: TravellingLine): number {
  return looseUnits(line) - (line.peggedOnHand - line.packed);
}

/** As its customer was told: loose units that aren't here yet. */
export function waitingUnits(line: { parts: readonly PromisePart[] }): number {
  return line.parts.reduce((units, part) => units + (part.basis === "stock" ? 0 : part.quantity), 0);
}

/** Refuses what can't be changed, or wouldn't change anything, with a sentence. */
export function refuseShipChoice(
  order: TravellingOrder,
  lines: readonly TravellingLine[],
  wanted: TravellingOrder["shipChoice"],
): void {
  const words = orderWords().refusals;
  const loose = sum(lines, looseUnits);
  if (loose === 0) throw new Refusal("conflict", words.nothingLoose);
  if (order.shipChoice === wanted && !lines.some((line) => line.apartQuantity > 0)) {
    throw new Refusal("conflict", wanted === "together" ? words.isTogether : words.isAsAvailable);
  }
  if (wanted === "together" && lines.some((line) => line.packed > 0)) {
    throw new Refusal("conflict", words.packedAlready);
  }
}

/** So many waiting units of one line are to follow by themselves; the others leave without them. */
export function refuseApart(
  order: TravellingOrder,
  lines: readonly TravellingLine[],
  wanted: { orderLineId: string; quantity: number },
): void {
  const words = orderWords().refusals;
  const line = lines.find(({ id }) => id === wanted.orderLineId);
  if (!line) throw new Refusal("not_found", words.noSuchLine);
  if (order.shipChoice !== "together") throw new Refusal("conflict", words.isAsAvailable);
  const waiting = waitingOf(line);
  if (waiting <= 0) throw new Refusal("conflict", words.nothingWaits);
  if (wanted.quantity > waiting) throw new Refusal("conflict", words.onlyWaiting(waiting), "quantity");
  const others = sum(lines, looseUnits) - wanted.quantity;
  if (others === 0) throw new Refusal("conflict", words.nothingElse);
}

/** Everything is here on the same days: a second parcel would save nobody a day. */
export function comesAtOnce(lines: readonly { parts: readonly PromisePart[] }[]): boolean {
  return joinSameDays(lines.flatMap((line) => line.parts)).length < 2;
}

function sum<Line>(lines: readonly Line[], of: (line: Line) => number): number {
  return lines.reduce((total, line) => total + of(line), 0);
}
