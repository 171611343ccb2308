// pure
// What a shopper was told for a line when, how that moved, and why, in words that are theirs to read.
import { type DayStyle, formatDayRange } from "@/lib/format-day";
import { lineTruthText, type TruthPart } from "./line-truth";

export type ToldDays = {
  earliestOn: string | null;
  latestOn: string | null;
  parts: readonly TruthPart[];
  /** What made the promise. */
  eventName: string;
  isOwnEvent: boolean;
};

/** Undefined when the days are the same as before: then nothing was told. */
export function toldWords(told: ToldDays, before: ToldDays | undefined, style: DayStyle): string | undefined {
  const moved = movedWords(told, before, style);
  if (moved === undefined) return undefined;
  const why = before ? reasonWords(told) : "";
  return `${moved}${why ? `, because ${why}` : ""}`;
}

function movedWords(told: ToldDays, before: ToldDays | undefined, style: DayStyle): string | undefined {
  if (before?.earliestOn === told.earliestOn && before.latestOn === told.latestOn) {
    // The last unit's days stand; an earlier part of the line moved, or came.
    const parts = lineTruthText([...told.parts], style);
    return daysOf(told) === daysOf(before) || parts === "" ? undefined : parts;
  }
  if (!told.earliestOn || !told.latestOn)
    return before ? "no day can be promised at the moment" : "ordered without a day";
  const days = formatDayRange(told.earliestOn, told.latestOn, style);
  if (!before) return `promised for ${days}`;
  if (!before.latestOn) return `now promised for ${days}`;
  if (told.latestOn < before.latestOn) return `now earlier, ${days}`;
  return told.latestOn > before.latestOn ? `now later, ${days}` : `now promised for ${days}`;
}

/** The days of the parts that are still to come: units that lie here get a new day silently. */
function daysOf({ parts }: ToldDays): string {
  return parts
    .filter(({ basis }) => basis !== "stock")
    .map(({ earliestOn, latestOn }) => `${earliestOn} ${latestOn}`)
    .sort()
    .join();
}

/** What happened to others is told without saying to whom. */
const reasons = new Map([
  ["stock.received", "a delivery came in"],
  ["stock.counted", "we counted our stock"],
  ["stock.adjusted", "our stock was corrected"],
  ["purchase_order.created", "a delivery is on its way"],
  ["purchase_order.sent", "a delivery is on its way"],
  ["purchase_order.changed", "our supplier moved the delivery"],
  ["purchase_order.answered", "our supplier changed what it delivers"],
  ["purchase_order.lines_changed", "our order at the supplier was changed"],
  ["purchase_order.split", "our supplier delivers in parts"],
  ["purchase_order.cancelled", "our supplier can't deliver"],
  ["transfer.dispatched", "units are on their way from another of our warehouses"],
  ["transfer.closed", "units from another of our warehouses didn't come"],
  ["line.pinned", "the order of the queue changed"],
  ["line.unpinned", "the order of the queue changed"],
  ["allocation.replanned", "units were given out anew"],
  ["order.placed", "an order that is served before yours came in"],
  ["order.units_cancelled", "another order gave up units"],
]);

function reasonWords({ eventName, isOwnEvent }: ToldDays): string {
  if (isOwnEvent) return eventName === "order.units_cancelled" ? "units of this order were cancelled" : "";
  return reasons.get(eventName) ?? "";
}
