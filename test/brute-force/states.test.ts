process.env.DATABASE_URL ??= "postgres://nobody@nowhere.invalid/none"; // only rules are asked here

import { describe, it } from "vitest";
import { planAppend } from "@/domain/allocation/append-lines";
import { replanVariant, type VariantPlan } from "@/domain/allocation/replan";
import type { DemandState, VariantState } from "@/domain/allocation/variant-state";
import { line, monday, rulesOn } from "@/test/variant-days";
import { faultsOf, written } from "@/test/variant-model";
import { cases, everyCase, expectSame, patience } from "./every-case";
import { bestPlan } from "./planner";
import { smallerStates } from "./smaller";
import { caseOf } from "./state-case";
import { anyState } from "./states";

const rules = rulesOn(monday);

describe(`in ${cases.toLocaleString("en")} random variants`, () => {
  it(
    "a plan gives what trying every way finds best, leaves nothing to write, and one more line at the end fits in as it is",
    () => {
      everyCase(
        anyState,
        (state) => {
          const after = written(state, replanVariant(state, rules));
          givesTheBest(state, after);
          isTheSameAgain(after);
          appendsAsReplanned(after);
        },
        smallerStates,
      );
    },
    patience,
  );
});

function givesTheBest(before: VariantState, after: VariantState): void {
  const should = bestPlan(caseOf(before, rules)).map(
    (peg) => `${peg.demandId}: ${peg.quantity} of ${peg.supplyId}`,
  );
  expectSame(after.demands.flatMap(pegsOf), should);
  expectSame([...faultsOf(after), ...pastDays(after)], []);
}

/** On the same day, from a queue that was read in another order. */
function isTheSameAgain(after: VariantState): void {
  expectSame(writes(replanVariant({ ...after, demands: after.demands.toReversed() }, rules)), []);
}

/** The new line gets and is told what a whole new plan would give and tell it, and nobody else changes. */
function appendsAsReplanned(settled: VariantState): void {
  const [appended] = planAppend([newLine(settled)], rules);
  const plan = replanVariant({ ...settled, demands: [...settled.demands, lastLine] }, rules);
  expectSame(
    plan.pegs.added.map((peg) => `${peg.quantity} of ${peg.locationId ?? peg.purchaseOrderLineId}`),
    appended?.pegs.map((peg) => `${peg.quantity} of ${peg.supplyId}`) ?? [],
  );
  const own = plan.orderLines.find(({ id }) => id === lastLine.id);
  expectSame(own?.promise?.map(partText) ?? [], appended?.parts.map(partText) ?? []);
  expectSame(
    [
      ...plan.pegs.changed.map(({ id }) => `${id} changed`),
      ...plan.pegs.removed.map((id) => `${id} was taken away`),
      ...plan.orderLines.flatMap(({ id }) => (id === lastLine.id ? [] : [`${id} changed too`])),
    ],
    [],
  );
}

const lastLine: DemandState = line("the last line", 4, 0, { queuedAt: new Date("2026-05-30T00:00:00Z") });

function newLine(supply: VariantState) {
  return {
    id: lastLine.id,
    orderId: "its order",
    supply,
    sellsOnLeadTime: supply.sellsOnLeadTime,
    position: 0,
    title: "Kettlebell",
    sku: "K",
    unitPriceMinor: 0,
    quantity: lastLine.open,
    queuedAt: lastLine.queuedAt,
  };
}

function partText(part: object): string {
  return JSON.stringify(Object.entries(part).sort());
}

function pegsOf(demand: DemandState): string[] {
  return demand.loose.map(
    (peg) => `${demand.id}: ${peg.quantity} of ${peg.locationId ?? peg.purchaseOrderLineId}`,
  );
}

function pastDays(state: VariantState): string[] {
  return state.demands.flatMap((demand) =>
    demand.told
      .filter((part) => part.latestOn !== null && part.latestOn < monday)
      .map((part) => `${demand.id} is told ${part.latestOn}, which has passed`),
  );
}

/** Everything that a plan would write, in words. */
function writes(plan: VariantPlan): string[] {
  const { pegs, levels, purchaseLines, orderLines, position, outcomes } = plan;
  const moved = Object.entries(position).filter(([, by]) => by !== 0);
  return [
    ...pegs.removed,
    ...pegs.changed,
    ...pegs.added,
    ...levels,
    ...purchaseLines,
    ...orderLines,
    ...outcomes,
  ]
    .map((write) => JSON.stringify(write))
    .concat(moved.map(([what, by]) => `${what} by ${by}`));
}
