// pure
// Who would be better and worse off, whose promise would break, and who would be told: summed up line by line, however many.
//
// - A winner gets units now, a better day, or a day at all; a loser the contrary. A broken promise is a day that was told
//   and can't be kept any more.
// - A line that stood on what changed and is neither is spared: its day stays inside what was told, or it has another way.
import { isWorthTelling } from "@/domain/messages/worth-telling";
import { lineWindow } from "@/domain/promises/promise-days";
import { daysBetween } from "@/lib/day";
import type { LineOutcome } from "./replan";
import type { PlannedVariant } from "./scenario-pass";

export type LineLabel = {
  orderLineId: string;
  number: number;
  email: string;
  name: string;
  company: string | null;
  title: string;
  unitPriceMinor: number;
};

export type DiffLine = LineOutcome &
  Omit<LineLabel, "email" | "unitPriceMinor"> & {
    units: number;
    isBroken: boolean;
    isTold: boolean;
    /** Days that the last day moved; negative is earlier, null when there was or is none. */
    daysLater: number | null;
    /** Why a spared line's customer isn't told. */
    spared?: "inside" | "another_way";
  };

export type Sum = { lines: number; units: number; orders: number; customers: number; amountMinor: number };

export type ScenarioDiff = {
  winners: DiffLine[];
  losers: DiffLine[];
  spared: DiffLine[];
  sums: { winners: Sum; losers: Sum; broken: Sum; spared: Sum; told: Sum };
  /** Lines whose place in the queue changes. */
  places: number;
  /** Units on the shelf that nobody waits for afterwards. */
  freeUnits: number;
};

/** As many of each kind are named; the sums count all of them. */
const namedAtMost = 200;

type Tally = { sum: Sum; orders: Set<string>; customers: Set<string> };

export type DiffBuilder = {
  add: (planned: PlannedVariant[], labels: ReadonlyMap<string, LineLabel>) => void;
  done: () => ScenarioDiff;
};

export function diffBuilder(tellEarlierDays: number): DiffBuilder {
  const tallies = { winners: tally(), losers: tally(), broken: tally(), spared: tally(), told: tally() };
  const named: Record<"winners" | "losers" | "spared", DiffLine[]> = { winners: [], losers: [], spared: [] };
  let places = 0;
  let freeUnits = 0;

  function addLine(kind: "winners" | "losers" | "spared", line: DiffLine, label: LineLabel): void {
    count(tallies[kind], line, label);
    if (line.isBroken) count(tallies.broken, line, label);
    if (line.isTold) count(tallies.told, line, label);
    named[kind].push(line);
    // Kept short while it grows: sorted now and then, the least left out.
    if (named[kind].length > 2 * namedAtMost) named[kind] = worst(named[kind]);
  }

  return {
    add(planned, labels) {
      for (const one of planned) {
        places += one.planned.places.length;
        freeUnits += one.planned.plan.free;
        for (const { kind, outcome, units, spared } of effects(one)) {
          const label = labels.get(outcome.orderLineId);
          if (!label) continue;
          addLine(kind, diffLine(outcome, label, { units, spared, tellEarlierDays }), label);
        }
      }
    },
    done: () => ({
      winners: worst(named.winners),
      losers: worst(named.losers),
      spared: worst(named.spared),
      sums: {
        winners: tallies.winners.sum,
        losers: tallies.losers.sum,
        broken: tallies.broken.sum,
        spared: tallies.spared.sum,
        told: tallies.told.sum,
      },
      places,
      freeUnits,
    }),
  };
}

type Effect = {
  kind: "winners" | "losers" | "spared";
  outcome: LineOutcome;
  units: number;
  spared?: DiffLine["spared"];
};

/** The lines that a plan moves, and those that stood on what changed and are spared. */
export function effects({ state, what, planned }: PlannedVariant): Effect[] {
  const outcomes = new Map(planned.plan.outcomes.map((outcome) => [outcome.orderLineId, outcome]));
  const touched = new Set(what.change?.onHand ? [] : what.change?.incoming?.map((line) => line.lineId));
  const list: Effect[] = [];
  for (const demand of state.demands) {
    if (demand.orderId === null) continue;
    const outcome = outcomes.get(demand.id);
    const units = demand.open;
    if (outcome && isWorse(outcome)) list.push({ kind: "losers", outcome, units });
    else if (outcome && isBetter(outcome)) list.push({ kind: "winners", outcome, units });
    else if (demand.loose.some((peg) => touched.has(peg.purchaseOrderLineId ?? ""))) {
      const same = {
        orderLineId: demand.id,
        orderId: demand.orderId,
        before: demand.told,
        after: demand.told,
      };
      const stays = outcome ?? { ...same, readyUnits: 0, change: "unchanged" as const };
      const isOnIt = stays.after.some((part) => touched.has(part.purchaseOrderLineId ?? ""));
      list.push({ kind: "spared", outcome: stays, units, spared: isOnIt ? "inside" : "another_way" });
    }
  }
  return list;
}

/** What must be known of lines to name them. */
export function linesToLabel(planned: PlannedVariant[]): string[] {
  return planned.flatMap((one) => effects(one).map(({ outcome }) => outcome.orderLineId));
}

function isWorse({ change, readyUnits }: LineOutcome): boolean {
  return change === "later" || change === "lost_supply" || (readyUnits < 0 && change !== "earlier");
}

function isBetter({ change, readyUnits }: LineOutcome): boolean {
  return change === "ready" || change === "earlier" || readyUnits > 0;
}

function diffLine(
  outcome: LineOutcome,
  { email: _email, unitPriceMinor: _price, ...label }: LineLabel,
  { units, spared, tellEarlierDays }: { units: number; spared?: DiffLine["spared"]; tellEarlierDays: number },
): DiffLine {
  const was = lineWindow(outcome.before).latestOn;
  const is = lineWindow(outcome.after).latestOn;
  return {
    ...outcome,
    ...label,
    units,
    isBroken: was !== null && (outcome.change === "later" || outcome.change === "lost_supply"),
    isTold: isWorthTelling(outcome, tellEarlierDays),
    daysLater: was === null || is === null ? null : daysBetween(was, is),
    ...(spared && { spared }),
  };
}

function tally(): Tally {
  return {
    sum: { lines: 0, units: 0, orders: 0, customers: 0, amountMinor: 0 },
    orders: new Set(),
    customers: new Set(),
  };
}

function count({ sum, orders, customers }: Tally, line: DiffLine, label: LineLabel): void {
  sum.lines += 1;
  sum.units += line.units;
  sum.amountMinor += line.units * label.unitPriceMinor;
  orders.add(line.orderId);
  if (label.email !== "") customers.add(label.email.toLowerCase());
  sum.orders = orders.size;
  sum.customers = customers.size;
}

/** Broken promises first, those without a day before all, then by the days they moved. */
function worst(list: DiffLine[]): DiffLine[] {
  return list.sort((a, b) => weight(b) - weight(a) || a.number - b.number).slice(0, namedAtMost);
}

function weight({ change, daysLater, readyUnits }: DiffLine): number {
  if (change === "lost_supply") return 100_000;
  return Math.abs(daysLater ?? 10_000) + (readyUnits > 0 ? 50_000 : 0);
}
