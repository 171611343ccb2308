// pure
// What an answer or a change means for the lines of a purchase order: which move, which shrink, grow, divide or are new.
import { addDays, type Day } from "@/lib/day";
import { plural } from "@/lib/plural";
import { Refusal } from "@/lib/refusal";

export type OpenLine = {
  id: string;
  variantId: string;
  quantity: number;
  received: number;
  cancelled: number;
  openQuantity: number;
  expectedOn: Day;
  firstExpectedOn: Day | null;
  unitCostMinor: number | null;
};

export type LineRewrite = {
  moved: { line: OpenLine; expectedOn: Day }[];
  /** Units that won't come. */
  fewer: { line: OpenLine; units: number }[];
  more: { line: OpenLine; units: number }[];
  /** Units that come with another delivery, on a day of their own. */
  split: { line: OpenLine; units: number; expectedOn: Day }[];
  added: { variantId: string; quantity: number; expectedOn: Day; unitCostMinor: number | null }[];
};

/** So many units on this day and, when it takes two deliveries, so many more on another. */
export type LineAnswer = {
  lineId: string;
  quantity: number;
  expectedOn: Day;
  rest?: { quantity: number; expectedOn: Day };
};

export type WantedLine = {
  lineId?: string;
  variantId: string;
  quantity: number;
  expectedOn: Day;
  unitCostMinor: number | null;
};

const longestAhead = 5 * 365;

/**
 * What the supplier says, line by line. What is left of a line after both deliveries can't come. Refuses more units than
 * are still open, days that have passed, and lines that aren't open; lines without an answer stay as they are.
 */
export function answerRewrite(lines: OpenLine[], answers: LineAnswer[], today: Day): LineRewrite {
  const rewrite = emptyRewrite();
  const answered = new Set<string>();
  for (const [index, answer] of answers.entries()) {
    const line = lines.find((candidate) => candidate.id === answer.lineId);
    if (!line || line.openQuantity === 0 || answered.has(line.id)) {
      throw new Refusal(
        "conflict",
        "This purchase order has changed since you opened it. Open the link again to see what is still to come.",
      );
    }
    answered.add(line.id);
    const [first, second] = deliveriesOf(answer);
    const units = (first?.quantity ?? 0) + (second?.quantity ?? 0);
    if (units > line.openQuantity) {
      throw new Refusal(
        "invalid",
        `Only ${plural(line.openQuantity, { one: "unit is", other: "units are" })} still to come. Enter ${line.openQuantity} or fewer in all.`,
        `lines.${index}.quantity`,
      );
    }
    if (first) requireDay(first.expectedOn, today, `lines.${index}.${first.field}`);
    if (second) requireDay(second.expectedOn, today, `lines.${index}.${second.field}`);
    const rest = line.openQuantity - units;
    if (rest > 0) rewrite.fewer.push({ line, units: rest });
    if (first && first.expectedOn !== line.expectedOn)
      rewrite.moved.push({ line, expectedOn: first.expectedOn });
    if (second) rewrite.split.push({ line, units: second.quantity, expectedOn: second.expectedOn });
  }
  return rewrite;
}

/** One or two deliveries that bring something; two on one day are one. */
function deliveriesOf({ quantity, expectedOn, rest }: LineAnswer) {
  const both = [
    { quantity, expectedOn, field: "expectedOn" },
    ...(rest ? [{ ...rest, field: "rest.expectedOn" }] : []),
  ].filter((delivery) => delivery.quantity > 0);
  const [first, second] = both;
  if (first && second && first.expectedOn === second.expectedOn)
    return [{ ...first, quantity: first.quantity + second.quantity }];
  return both;
}

/** What staff want from now on, against what was ordered. Refuses fewer units than have come already. */
export function changeRewrite(lines: OpenLine[], wanted: WantedLine[], today: Day): LineRewrite {
  const rewrite = emptyRewrite();
  for (const line of lines) {
    const isKept = wanted.some(({ lineId }) => lineId === line.id);
    if (!isKept && line.openQuantity > 0) rewrite.fewer.push({ line, units: line.openQuantity });
  }
  for (const [index, { lineId, ...want }] of wanted.entries()) {
    if (lineId === undefined) {
      requireDay(want.expectedOn, today, `lines.${index}.expectedOn`);
      rewrite.added.push(want);
      continue;
    }
    const line = lines.find((candidate) => candidate.id === lineId);
    if (!line) throw new Refusal("invalid", "One of these lines is not on this purchase order.");
    if (want.quantity < line.received) {
      throw new Refusal(
        "invalid",
        `${plural(line.received, { one: "unit has", other: "units have" })} come already. Enter at least ${line.received}.`,
        `lines.${index}.quantity`,
      );
    }
    const units = want.quantity - (line.received + line.openQuantity);
    if (units < 0) rewrite.fewer.push({ line, units: -units });
    if (units > 0) rewrite.more.push({ line, units });
    if (want.expectedOn !== line.expectedOn && want.quantity > line.received) {
      requireDay(want.expectedOn, today, `lines.${index}.expectedOn`);
      rewrite.moved.push({ line, expectedOn: want.expectedOn });
    }
  }
  return rewrite;
}

export function emptyRewrite(): LineRewrite {
  return { moved: [], fewer: [], more: [], split: [], added: [] };
}

export function isEmpty(rewrite: LineRewrite): boolean {
  return Object.values(rewrite).every((list) => list.length === 0);
}

/** How many units it concerns, for the sentence on the timeline. */
export function rewriteUnits({ moved, fewer, more, split, added }: LineRewrite) {
  const split1 = new Map(split.map(({ line, units }) => [line.id, units]));
  const fewer1 = new Map(fewer.map(({ line, units }) => [line.id, units]));
  const staying = (line: OpenLine) =>
    line.openQuantity - (split1.get(line.id) ?? 0) - (fewer1.get(line.id) ?? 0);
  const shifts = [
    ...moved.map(({ line, expectedOn }) => ({ line, expectedOn, units: staying(line) })),
    ...split,
  ];
  return {
    cancelled: total(fewer),
    more: total(more) + added.reduce((sum, line) => sum + line.quantity, 0),
    later: total(shifts.filter(({ line, expectedOn }) => expectedOn > line.expectedOn)),
    earlier: total(shifts.filter(({ line, expectedOn }) => expectedOn < line.expectedOn)),
  };
}

export function requireDay(day: Day, today: Day, field: string): void {
  if (day < today) throw new Refusal("invalid", "This day has passed. Enter today or a later day.", field);
  if (day > addDays(today, longestAhead))
    throw new Refusal("invalid", "This day is more than five years away. Check the year.", field);
}

function total(list: { units: number }[]): number {
  return list.reduce((sum, { units }) => sum + units, 0);
}
