// A case that fails, with one thing less: somebody fewer, a supply fewer, a unit fewer, a trait fewer.
import type { Demand } from "@/domain/allocation/pegging";
import type { DemandState, VariantState } from "@/domain/allocation/variant-state";
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
    ...(demand.comesTooLate ? [{ ...demand, comesTooLate: undefined }] : []),
  ];
}

export function smallerStates(state: VariantState): VariantState[] {
  const { demands, levels, incoming, safetyStock } = state;
  return [
    ...demands.map((_, index) => ({ ...state, demands: demands.toSpliced(index, 1) })),
    ...levels.flatMap((level, index) =>
      demands.some((demand) => uses(demand, level.locationId))
        ? []
        : [{ ...state, levels: levels.toSpliced(index, 1) }],
    ),
    ...incoming.flatMap((delivery, index) =>
      demands.some((demand) => uses(demand, delivery.lineId))
        ? []
        : [{ ...state, incoming: incoming.toSpliced(index, 1) }],
    ),
    ...(safetyStock > 0 ? [{ ...state, safetyStock: safetyStock - 1 }] : []),
    ...(state.releaseOn ? [{ ...state, releaseOn: null }] : []),
    ...(state.routes.length > 0 ? [{ ...state, routes: [] }] : []),
    ...(state.sellsOnLeadTime ? [{ ...state, sellsOnLeadTime: false }] : []),
    ...demands.flatMap((demand, index) =>
      plainer(demand).map((less) => ({ ...state, demands: demands.with(index, less) })),
    ),
  ];
}

function uses({ firm, loose }: DemandState, supplyId: string): boolean {
  return (
    firm.some((peg) => peg.locationId === supplyId) ||
    loose.some((peg) => peg.locationId === supplyId || peg.purchaseOrderLineId === supplyId)
  );
}

function plainer(demand: DemandState): DemandState[] {
  return [
    ...(demand.loose.length > 0 ? [{ ...demand, loose: [] }] : []),
    ...(demand.firm.length > 0 ? [{ ...demand, firm: [] }] : []),
    ...(demand.told.length > 0 ? [{ ...demand, told: [], toldBy: null }] : []),
    ...(demand.tier > 0 ? [{ ...demand, tier: 0 }] : []),
    ...(demand.pinnedAt ? [{ ...demand, pinnedAt: null }] : []),
    ...(demand.dueOn ? [{ ...demand, dueOn: null }] : []),
  ];
}
