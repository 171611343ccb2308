// pure
// An explanation in words: one sentence, the chain behind it, and what would change it; for staff with names and numbers,
// for the shopper without what is none of their business.
import type { Strategy } from "@/db/schema/allocation";
import { type DayStyle, formatDay, formatDayRange } from "@/lib/format-day";
import { ordinal, plural } from "@/lib/plural";
import type { Explanation, ExplanationChange, ExplanationLink } from "./explanation";
import { bufferWords } from "./explanation-evidence";
import { shopperExplanation } from "./shopper-explanation";

export type Audience = "staff" | "shopper";

export type ExplanationWords = {
  sentence: string;
  steps: { kind: ExplanationLink["kind"]; term: string; text: string }[];
  changes: { kind: ExplanationChange["kind"]; text: string }[];
};

const units = { one: "unit", other: "units" };
/** What a mass strategy means for one line. */
const standingWords: Record<Strategy, string> = {
  win: "served first",
  gain: "keeps every unit and day that it has",
  improve: "keeps as many units as it has",
  redistribute: "by its own rank",
  fill: "behind those who keep or gain",
  lose: "last of all",
};
const workDays = { one: "working day", other: "working days" };

export function explanationWords(
  explanation: Explanation,
  style: DayStyle & { audience: Audience },
): ExplanationWords {
  if (style.audience === "shopper") return shopperExplanation(explanation, style);
  return {
    sentence: sentenceOf(explanation, style),
    steps: explanation.links.map((link) => ({ kind: link.kind, ...stepWords(link, style) })),
    changes: explanation.changes.flatMap((change) => {
      const text = changeWords(change, style);
      return text === "" ? [] : [{ kind: change.kind, text }];
    }),
  };
}

type Style = DayStyle & { audience: Audience };

/** "50 units arrive around 9 May; you are 14th in line." */
function sentenceOf({ links, quantity }: Explanation, style: Style): string {
  const place = links.find((link) => link.kind === "place");
  const supply = links.find((link) => isSupply(link));
  return `${supply ? supplySentence(supply, quantity, links, style) : ""}${place ? placeClause(place.place, style) : ""}.`;
}

type SupplyLink = Extract<ExplanationLink, { kind: "here" | "delivery" | "lead_time" | "no_supply" }>;

function isSupply(link: ExplanationLink): link is SupplyLink {
  return ["here", "delivery", "lead_time", "no_supply"].includes(link.kind);
}

function supplySentence(link: SupplyLink, quantity: number, links: ExplanationLink[], style: Style): string {
  const isStaff = style.audience === "staff";
  switch (link.kind) {
    case "here": {
      const day = links.find((other) => other.kind === "day")?.latestOn;
      const isWay = links.some((other) => other.kind === "way");
      const leaves = isWay
        ? `${quantity === 1 ? "is" : "are"} here and ${isStaff ? "with the customer" : "with you"}`
        : quantity === 1
          ? "is here and leaves"
          : "are here and leave";
      return `${isStaff ? plural(quantity, units) : `${quantity === 1 ? "Your unit" : `Your ${plural(quantity, units)}`}`} ${leaves}${day ? ` by ${formatDay(day, style)}` : " soon"}`;
    }
    case "delivery":
      return deliverySentence(link, style);
    case "lead_time":
      if (!link.leadTime) return isStaff ? "Nothing is on order for it" : "We order it from our supplier";
      return isStaff
        ? `Nothing is on order for it; ${link.leadTime.supplier} needs ${plural(link.leadTime.days, workDays)}`
        : `We order it from our supplier, who needs about ${plural(link.leadTime.days, workDays)}`;
    case "no_supply":
      return isStaff ? "No supply is known for it" : "No delivery is known yet";
  }
}

function deliverySentence({ supply }: Extract<SupplyLink, { kind: "delivery" }>, style: Style): string {
  const count = plural(supply.units, units);
  const day = formatDay(supply.expectedOn, style);
  const one = supply.units === 1;
  const isOverdue = supply.expectedOn < style.today;
  if (style.audience === "shopper") {
    if (isOverdue) return `${count} ${one ? "was" : "were"} due around ${day} and can arrive any day`;
    if (supply.isTransfer)
      return `${count} ${one ? "is" : "are"} on the way between our warehouses, here around ${day}`;
    return `${count} ${one ? "arrives" : "arrive"} around ${day}`;
  }
  const source = supply.isTransfer
    ? `transfer ${supply.number} from ${supply.from}`
    : `purchase order ${supply.number} from ${supply.from}`;
  return isOverdue
    ? `${count} of ${source} ${one ? "was" : "were"} due on ${day} and ${one ? "hasn't" : "haven't"} come`
    : `${count} ${one ? "arrives" : "arrive"} around ${day} with ${source}`;
}

function placeClause(place: number, { audience }: Style): string {
  return audience === "staff" ? `; this line is ${ordinal(place)}` : `; you are ${ordinal(place)} in line`;
}

function stepWords(link: ExplanationLink, style: Style): { term: string; text: string } {
  const isStaff = style.audience === "staff";
  switch (link.kind) {
    case "place":
      return { term: "Place in line", text: placeWords(link, isStaff, style) };
    case "here":
      return { term: "Supply", text: `${plural(link.quantity, units)} on the shelf.` };
    case "delivery": {
      const { supply, quantity } = link;
      const ofThem = `${plural(quantity, units)} of its ${supply.units}`;
      if (!isStaff)
        return {
          term: "Delivery",
          text: `${quantity === supply.units ? `All ${plural(quantity, units)}` : ofThem} ${quantity === 1 ? "is" : "are"} yours.`,
        };
      const name = `${supply.isTransfer ? "Transfer" : "Purchase order"} ${supply.number} from ${supply.from}`;
      return { term: "Supply", text: `${name}: ${ofThem} ${quantity === 1 ? "is" : "are"} this line's.` };
    }
    case "lead_time":
      return {
        term: "Supply",
        text: isStaff ? "None yet. The policy sells it on the supplier's lead time." : "We order it for you.",
      };
    case "no_supply":
      return {
        term: isStaff ? "Supply" : "Delivery",
        text: isStaff
          ? "None: nothing that is on order is left for this line."
          : "None that is left for you is on its way yet.",
      };
    case "expected":
      return { term: isStaff ? "Its day" : "Expected", text: expectedWords(link, isStaff, style) };
    case "release":
      return {
        term: "Release day",
        text: `It comes out on ${formatDay(link.on, style)}; nothing leaves before.`,
      };
    case "buffer":
      return { term: "Days added", text: bufferWords(link, style.audience) };
    case "work":
      return { term: "Our work", text: workWords(link) };
    case "way": {
      const { minDays, maxDays } = link.transit;
      const days = minDays === maxDays ? "" : `${minDays}–`;
      return {
        term: "On the way",
        text: `${days}${plural(maxDays, workDays)} from our door to ${isStaff ? "theirs" : "yours"}.`,
      };
    }
    case "day":
      return { term: isStaff ? "Told" : "So we say", text: dayWords(link, style) };
  }
}

function placeWords(
  link: Extract<ExplanationLink, { kind: "place" }>,
  isStaff: boolean,
  style: Style,
): string {
  const ahead = link.place - 1;
  if (!isStaff) {
    return ahead === 0
      ? "You are first in line."
      : `${ordinal(link.place)}: ${plural(ahead, { one: "order is", other: "orders are" })} served before yours.`;
  }
  const why = link.pin
    ? `pinned by ${link.pin.by}: ${link.pin.reason}`
    : link.standing
      ? `${standingWords[link.standing.strategy]}, decided by ${link.standing.by}: ${link.standing.reason}`
      : link.tier > 0
        ? `service tier ${link.tier}`
        : link.dueOn
          ? `due ${formatDay(link.dueOn, style)}`
          : "by order time";
  return `${ordinal(link.place)} of ${plural(link.waitingLines, { one: "waiting line", other: "waiting lines" })}, ${why}.`;
}

function expectedWords(
  { supply, overdueDays }: Extract<ExplanationLink, { kind: "expected" }>,
  isStaff: boolean,
  style: Style,
): string {
  const day = formatDay(supply.expectedOn, style);
  const first = supply.firstExpectedOn;
  const moved = first && first !== supply.expectedOn ? ` First it was ${formatDay(first, style)}.` : "";
  const late = overdueDays > 0 ? ` That was ${plural(overdueDays, { one: "day", other: "days" })} ago.` : "";
  if (supply.isTransfer)
    return `${isStaff ? `${supply.from} sends it to be here on` : "We expect it here on"} ${day}.${moved}${late}`;
  if (!isStaff) return `Our supplier ${supply.isConfirmed ? "confirmed" : "gave us"} ${day}.${moved}${late}`;
  const said = supply.isConfirmed
    ? `${supply.from} confirmed ${day}.`
    : `${day}; ${supply.from} hasn't confirmed it yet.`;
  return `${said}${moved}${late}`;
}

function workWords({ receivingDays, handlingDays }: { receivingDays: number; handlingDays: number }): string {
  const steps = [
    receivingDays > 0 ? `${plural(receivingDays, workDays)} to check the delivery in` : "",
    handlingDays > 0 ? `${plural(handlingDays, workDays)} to pack` : "",
  ].filter(Boolean);
  return steps.length === 0 ? "It leaves the same day." : `${steps.join(", ")}.`;
}

function dayWords(
  { earliestOn, latestOn }: { earliestOn: string | null; latestOn: string | null },
  style: Style,
): string {
  if (!latestOn)
    return style.audience === "staff" ? "No day." : "No day yet. We write to you as soon as there is one.";
  const days =
    earliestOn && earliestOn !== latestOn
      ? formatDayRange(earliestOn, latestOn, style)
      : `By ${formatDay(latestOn, style)}`;
  if (latestOn >= style.today) return `${days}.`;
  return style.audience === "staff"
    ? `${days}. That day has passed.`
    : `${days}. That day has passed, and there is no new one yet. We write to you as soon as there is.`;
}

function changeWords(change: ExplanationChange, style: Style): string {
  const isStaff = style.audience === "staff";
  switch (change.kind) {
    case "earlier_delivery": {
      const day = formatDay(change.on, style);
      const freed = plural(change.quantity, units);
      return isStaff
        ? `Sooner, if lines ahead of it give up ${freed} of the delivery around ${day}.`
        : `Sooner, if ${freed} of the delivery around ${day} ${change.quantity === 1 ? "becomes" : "become"} free: then ${change.quantity === 1 ? "it is" : "they are"} yours.`;
    }
    case "supply_moves": {
      const who = change.supply.isTransfer
        ? isStaff
          ? change.supply.from
          : "our warehouse"
        : isStaff
          ? change.supply.from
          : "our supplier";
      const until = change.latestOn ? ` past ${formatDay(change.latestOn, style)}` : "";
      return isStaff
        ? `Sooner or later, when ${who} moves its day; the customer is written to when that takes it${until || " later"}.`
        : `If ${who} moves the delivery so that it takes us${until || " longer"}, we write to you, and you can cancel.`;
    }
    case "overdue":
      return isStaff
        ? `A new day for ${change.supply.isTransfer ? "transfer" : "purchase order"} ${change.supply.number}: it is overdue.`
        : "We are asking our supplier for a new day.";
    case "order_it":
      return isStaff
        ? "Ordering it ties this line to a delivery with a day."
        : "As soon as a delivery for it is on its way, its day stands here.";
    case "more_deliveries":
      return isStaff ? `Each delivery from ${change.supplier} makes the days added more its own.` : "";
    case "pin":
      return isStaff
        ? "Putting it first, after seeing whose promise breaks."
        : "Sooner, if an order before yours is cancelled.";
  }
}
