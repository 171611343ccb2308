// pure
// Why a shopper's units come when they come, in the shop's language: without what is none of the shopper's business.
import { type DayStyle, formatDay, formatDayRange } from "@/lib/format-day";
import { explanationText } from "@/messages/explanation";
import type { Explanation, ExplanationChange, ExplanationLink } from "./explanation";
import type { BufferEvidence } from "./explanation-evidence";
import type { ExplanationWords } from "./explanation-words";

type Words = ReturnType<typeof explanationText>;
type LinkOf<Kind extends ExplanationLink["kind"]> = Extract<ExplanationLink, { kind: Kind }>;

export function shopperExplanation(explanation: Explanation, style: DayStyle): ExplanationWords {
  const words = explanationText(style.locale ?? "en");
  return {
    sentence: sentenceOf(explanation, style, words),
    steps: explanation.links.map((link) => ({ kind: link.kind, ...stepWords(link, style, words) })),
    changes: explanation.changes.flatMap((change) => {
      const text = changeWords(change, style, words);
      return text === "" ? [] : [{ kind: change.kind, text }];
    }),
  };
}

/** "50 units arrive around 9 May; you are 14th in line." */
function sentenceOf({ links, quantity }: Explanation, style: DayStyle, words: Words): string {
  const place = links.find((link) => link.kind === "place");
  const supply = links.map((link) => supplyClause(link, links, { ...style, quantity, words })).find(Boolean);
  return words.sentence(supply ?? "", place ? words.inLine(place.place) : "");
}

type ClauseStyle = DayStyle & { quantity: number; words: Words };

function supplyClause(link: ExplanationLink, links: ExplanationLink[], style: ClauseStyle): string {
  const { words } = style;
  switch (link.kind) {
    case "here":
      return hereClause(links, style);
    case "delivery":
      return deliveryClause(link, style);
    case "lead_time":
      return link.leadTime ? words.weOrderNeeds(link.leadTime.days) : words.weOrder;
    case "no_supply":
      return words.noDelivery;
    default:
      return "";
  }
}

function hereClause(links: ExplanationLink[], style: ClauseStyle): string {
  const { words, quantity } = style;
  const latestOn = links.find((link) => link.kind === "day")?.latestOn;
  const day = latestOn ? formatDay(latestOn, style) : undefined;
  if (links.some((link) => link.kind === "way"))
    return day ? words.hereWithYouBy(quantity, day) : words.hereWithYouSoon(quantity);
  return day ? words.hereLeavesBy(quantity, day) : words.hereLeavesSoon(quantity);
}

function deliveryClause({ supply }: LinkOf<"delivery">, style: ClauseStyle): string {
  const { words } = style;
  const day = formatDay(supply.expectedOn, style);
  if (supply.expectedOn < style.today) return words.wasDue(supply.units, day);
  return supply.isTransfer ? words.betweenWarehouses(supply.units, day) : words.arrive(supply.units, day);
}

function stepWords(link: ExplanationLink, style: DayStyle, words: Words): { term: string; text: string } {
  switch (link.kind) {
    case "place":
      return {
        term: words.placeTerm,
        text: link.place === 1 ? words.first : words.ahead(link.place, link.place - 1),
      };
    case "here":
      return { term: words.supplyTerm, text: words.onShelf(link.quantity) };
    case "delivery": {
      const { quantity, supply } = link;
      const isAll = quantity === supply.units;
      return {
        term: words.deliveryTerm,
        text: isAll ? words.allYours(quantity) : words.someYours(quantity, supply.units),
      };
    }
    case "lead_time":
      return { term: words.supplyTerm, text: words.orderedForYou };
    case "no_supply":
      return { term: words.deliveryTerm, text: words.noneLeft };
    case "expected":
      return { term: words.expectedTerm, text: expectedWords(link, style, words) };
    case "release":
      return { term: words.releaseTerm, text: words.comesOut(formatDay(link.on, style)) };
    case "buffer":
      return { term: words.bufferTerm, text: shopperBufferWords(link, style.locale) };
    case "work":
      return { term: words.workTerm, text: workWords(link, words) };
    case "way":
      return { term: words.wayTerm, text: words.way(link.transit.minDays, link.transit.maxDays) };
    case "day":
      return { term: words.dayTerm, text: dayWords(link, style, words) };
  }
}

function expectedWords({ supply, overdueDays }: LinkOf<"expected">, style: DayStyle, words: Words): string {
  const day = formatDay(supply.expectedOn, style);
  const first = supply.firstExpectedOn;
  const said = supply.isTransfer
    ? words.expectedHere(day)
    : supply.isConfirmed
      ? words.confirmed(day)
      : words.gave(day);
  return [
    said,
    first && first !== supply.expectedOn ? words.firstItWas(formatDay(first, style)) : "",
    overdueDays > 0 ? words.daysAgo(overdueDays) : "",
  ]
    .filter(Boolean)
    .join(" ");
}

function workWords({ receivingDays, handlingDays }: LinkOf<"work">, words: Words): string {
  const steps = [
    receivingDays > 0 ? words.checkIn(receivingDays) : "",
    handlingDays > 0 ? words.pack(handlingDays) : "",
  ].filter(Boolean);
  return steps.length === 0 ? words.sameDay : `${steps.join(", ")}.`;
}

function dayWords({ earliestOn, latestOn }: LinkOf<"day">, style: DayStyle, words: Words): string {
  if (!latestOn) return words.noDay;
  const days =
    earliestOn && earliestOn !== latestOn
      ? formatDayRange(earliestOn, latestOn, style)
      : words.by(formatDay(latestOn, style));
  return latestOn >= style.today ? `${days}.` : `${days}. ${words.passed}`;
}

function changeWords(change: ExplanationChange, style: DayStyle, words: Words): string {
  switch (change.kind) {
    case "earlier_delivery":
      return words.sooner(change.quantity, formatDay(change.on, style));
    case "supply_moves": {
      const day = change.latestOn ? formatDay(change.latestOn, style) : undefined;
      if (change.supply.isTransfer) return day ? words.warehouseMovesPast(day) : words.warehouseMoves;
      return day ? words.supplierMovesPast(day) : words.supplierMoves;
    }
    case "overdue":
      return words.asking;
    case "order_it":
      return words.onceOnItsWay;
    case "more_deliveries":
      return "";
    case "pin":
      return words.soonerIfCancelled;
  }
}

/** What the added days stand on, without the supplier's name. */
export function shopperBufferWords({ buffer, isMoving }: BufferEvidence, locale = "en"): string {
  const words = explanationText(locale);
  const { basis, days, receipts, percentile } = buffer;
  const share = percentile === null ? words.most : shareOf(percentile, words);
  const within = days === 0 ? words.byItsDay : days > 0 ? words.within(days) : words.before(-days);
  switch (basis) {
    case "supplier":
      return withMoving(words.basisSupplier(receipts, share, within), isMoving, words);
    case "shrunk":
      return withMoving(words.basisShrunk(receipts, share, within), isMoving, words);
    case "pool":
      return words.basisPool(share, within);
    case "prior":
      return words.basisPrior(days);
    case "fixed":
      return days === 0 ? words.basisNone : words.basisFixed(days);
  }
}

function withMoving(sentence: string, isMoving: boolean, words: Words): string {
  return isMoving ? `${sentence} ${words.isMoving}` : sentence;
}

function shareOf(percentile: number, words: Words): string {
  const known = new Map([
    [50, words.half],
    [75, words.threeInFour],
    [80, words.fourInFive],
    [90, words.nineInTen],
    [95, words.nineteenInTwenty],
  ]);
  return known.get(percentile) ?? words.inHundred(percentile);
}
