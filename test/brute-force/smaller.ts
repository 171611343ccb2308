// A case that fails, with one thing less: somebody fewer, a supply fewer, a unit fewer, a trait fewer.
import type { Demand } from "@/domain/allocation/pegging";
import type { Case } from "./planner";

export function smallerCases(one: Case): Case[] {
  const { supplies, demands, safetyStock } = one;
  return [
    ...demands.map((_, index) => ({ ...one, demands: demands.toSpliced(index, 1) })),
    ...supplies.map((_, index) => ({ ...one, supplies: supplies.toSpliced(index, 1) })),
    ...(safetyStock > 0 ? [{ ...one, safetyStock: safetyStock - 1 }] : []),
    ...supplies.flatMap((supply, index) =>
      supply.quantity > 0
        ? [{ ...one, supplies: supplies.with(index, { ...supply, quantity: supply.quantity - 1 }) }]
        : [],
    ),
    ...demands.flatMap((demand, index) =>
      simpler(demand).map((less) => ({ ...one, demands: demands.with(index, less) })),
    ),
  ];
}

function simpler(demand: Demand): Demand[] {
  const { quantity, ready, tier } = demand;
  return [
    ...(quantity > 1 ? [{ ...demand, quantity: quantity - 1 }] : []),
    ...(ready > 0 ? [{ ...demand, ready: ready - 1 }] : []),
    ...(tier > 0 ? [{ ...demand, tier: 0 }] : []),
    ...(demand.isHold ? [{ ...demand, isHold: false }] : []),
    ...(demand.pinnedAt ? [{ ...demand, pinnedAt: null }] : []),
    ...(demand.dueOn ? [{ ...demand, dueOn: null }] : []),
    ...(demand.toldBy ? [{ ...demand, toldBy: null }] : []),
    ...(demand.unsuppliedBy ? [{ ...demand, unsuppliedBy: null }] : []),
  ];
}
