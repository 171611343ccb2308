// pure
// What a shopper was told for a line when, how that moved, and why, in words that are theirs to read.
import { type DayStyle, formatDayRange } from "@/lib/format-day";
import { lineTruthWords } from "@/messages/line-truth";
import { lineTruthText, type TruthPart } from "./line-truth";

type Words = ReturnType<typeof lineTruthWords>;
type Reasons = { [Name in keyof Words as Words[Name] extends string ? Name : never]: string };

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
  const words = lineTruthWords(style.locale ?? "en");
  const why = before ? reasonWords(told, words) : "";
  return why ? words.because(moved, why) : moved;
}

function movedWords(told: ToldDays, before: ToldDays | undefined, style: DayStyle): string | undefined {
  if (before?.earliestOn === told.earliestOn && before.latestOn === told.latestOn) {
    // The last unit's days stand; an earlier part of the line moved, or came.
    const parts = lineTruthText([...told.parts], style);
    return daysOf(told) === daysOf(before) || parts === "" ? undefined : parts;
  }
  const words = lineTruthWords(style.locale ?? "en");
  if (!told.earliestOn || !told.latestOn) return before ? words.noDayNow : words.withoutDay;
  const days = formatDayRange(told.earliestOn, told.latestOn, style);
  if (!before) return words.promised(days);
  if (!before.latestOn) return words.nowPromised(days);
  if (told.latestOn < before.latestOn) return words.nowEarlier(days);
  return told.latestOn > before.latestOn ? words.nowLater(days) : words.nowPromised(days);
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
const reasons = new Map<string, keyof Reasons>([
  ["stock.received", "deliveryCameIn"],
  ["stock.counted", "stockCounted"],
  ["stock.adjusted", "stockCorrected"],
  ["purchase_order.created", "deliveryOnItsWay"],
  ["purchase_order.sent", "deliveryOnItsWay"],
  ["purchase_order.changed", "deliveryMoved"],
  ["purchase_order.answered", "deliveryChanged"],
  ["purchase_order.lines_changed", "orderAtSupplierChanged"],
  ["purchase_order.split", "deliveredInParts"],
  ["purchase_order.cancelled", "cannotDeliver"],
  ["transfer.dispatched", "transferOnItsWay"],
  ["transfer.closed", "transferDidNotCome"],
  ["line.pinned", "queueChanged"],
  ["line.unpinned", "queueChanged"],
  ["allocation.replanned", "givenOutAnew"],
  ["order.placed", "earlierOrderCameIn"],
  ["order.units_cancelled", "othersGaveUp"],
]);

function reasonWords({ eventName, isOwnEvent }: ToldDays, words: Words): string {
  if (isOwnEvent) return eventName === "order.units_cancelled" ? words.ownUnitsCancelled : "";
  const reason = reasons.get(eventName);
  return reason ? words[reason] : "";
}
