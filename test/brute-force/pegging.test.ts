import { describe, it } from "vitest";
import {
  appendDemand,
  type Demand,
  type PlannedPeg,
  planPegs,
  type Supply,
} from "@/domain/allocation/pegging";
import { anyCase } from "./cases";
import { cases, everyCase, expectSame, patience } from "./every-case";
import { bestPlan, type Case, queueOf } from "./planner";
import { smallerCases } from "./smaller";

describe(`in ${cases.toLocaleString("en")} random queues`, () => {
  it(
    "each gets just the units that trying every way finds best for them, by rank",
    () => {
      everyCase(
        anyCase,
        (one) => {
          const { supplies, demands, safetyStock } = one;
          const plan = planPegs(supplies, demands, safetyStock);
          expectSame(words(plan), words(bestPlan(one)));
        },
        smallerCases,
      );
    },
    patience,
  );

  it(
    "nothing is given twice, nobody gets more than they want, and who waits is passed over for a told reason only",
    () => {
      everyCase(
        anyCase,
        (one) => {
          const plan = planPegs(one.supplies, one.demands, one.safetyStock);
          expectSame([...overfull(one, plan), ...passedOver(one, plan)], []);
        },
        smallerCases,
      );
    },
    patience,
  );

  it(
    "one more at the end gets what a whole new plan would give them, and takes nothing from anyone",
    () => {
      everyCase(
        anyCase,
        ({ supplies, demands, safetyStock }) => {
          // Told nothing yet and nothing here: what a plan that was just made looks like is below, in the states.
          const queue = demands.map((demand) => ({
            ...demand,
            ready: 0,
            toldBy: null,
            comesTooLate: undefined,
          }));
          const before = planPegs(supplies, queue, safetyStock);
          const left = supplies.map((supply) => ({
            ...supply,
            quantity: supply.quantity - given(before, supply),
          }));
          const appended = appendDemand(left, last, safetyStock);
          expectSame(
            words(planPegs(supplies, [...queue, last], safetyStock)),
            words([...before, ...appended]),
          );
        },
        smallerCases,
      );
    },
    patience,
  );
});

const last: Demand = {
  id: "the last",
  quantity: 4,
  pinnedAt: null,
  isHold: false,
  tier: 0,
  dueOn: null,
  queuedAt: new Date("2026-05-30T00:00:00Z"),
  ready: 0,
  toldBy: null,
  unsuppliedBy: null,
};

function words(plan: PlannedPeg[]): string[] {
  return plan.map((peg) => `${peg.demandId}: ${peg.quantity} of ${peg.supplyId}`).sort();
}

function given(plan: PlannedPeg[], { id }: Supply): number {
  return plan.reduce((sum, peg) => sum + (peg.supplyId === id ? peg.quantity : 0), 0);
}

function overfull({ supplies, demands }: Case, plan: PlannedPeg[]): string[] {
  const got = (demand: Demand) =>
    plan.reduce((sum, peg) => sum + (peg.demandId === demand.id ? peg.quantity : 0), 0);
  return [
    ...supplies
      .filter((supply) => given(plan, supply) > supply.quantity)
      .map(({ id }) => `${id} is given twice`),
    ...demands
      .filter((demand) => got(demand) > demand.quantity)
      .map(({ id }) => `${id} has more than it wants`),
    ...plan.filter((peg) => peg.quantity <= 0).map((peg) => `${peg.demandId} has a peg of nothing`),
  ];
}

/**
 * Down the queue: once somebody waits, those behind have on the shelf no more than safety stock, and each of them for a
 * reason; and nobody is on an earlier delivery than somebody before them has to wait for.
 */
function passedOver({ supplies, demands, safetyStock }: Case, plan: PlannedPeg[]): string[] {
  const place = new Map(supplies.map((supply, index) => [supply.id, { index, ...supply }]));
  const found: string[] = [];
  let waitsFor = -1;
  let hasWaited = false;
  let behind = 0;
  for (const demand of queueOf(demands)) {
    const own = plan
      .filter((peg) => peg.demandId === demand.id)
      .map((peg) => ({ ...peg, from: place.get(peg.supplyId) }));
    const here = sumOf(own.filter((peg) => peg.from?.kind === "on_hand"));
    const coming = own.filter((peg) => peg.from?.kind === "incoming");
    if (hasWaited && here > 0) {
      behind += here;
      if (demand.ready === 0 && demand.toldBy === null && !demand.comesTooLate)
        found.push(`${demand.id} is new and has units of the shelf while somebody before it waits`);
    }
    if (coming.some((peg) => (peg.from?.index ?? 0) < waitsFor))
      found.push(`${demand.id} is on an earlier delivery than somebody before it`);
    const isShort = sumOf(own) < demand.quantity;
    if (isShort || coming.length > 0) hasWaited = true;
    if (!demand.isHold)
      waitsFor = Math.max(
        waitsFor,
        isShort ? supplies.length : -1,
        ...coming.map((peg) => peg.from?.index ?? -1),
      );
  }
  if (behind > safetyStock)
    found.push(`${behind} units of the shelf lie with people behind somebody who waits`);
  return found;
}

function sumOf(pegs: PlannedPeg[]): number {
  return pegs.reduce((sum, peg) => sum + peg.quantity, 0);
}
