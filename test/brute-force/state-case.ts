// The planning question that a variant's state asks: what there is to give out, to whom, and by which days.
import type { DemandState, VariantState } from "@/domain/allocation/variant-state";
import {
  bestRoute,
  type DayRules,
  fixedBuffer,
  incomingWindow,
  stockWindow,
  windowWith,
} from "@/domain/promises/promise-days";
import type { Case } from "./planner";

/** Packed units are nobody else's: they are neither to give out nor still wanted. */
export function caseOf(state: VariantState, rules: DayRules): Case {
  const packedAt = (locationId: string) =>
    sum(state.demands.flatMap((demand) => demand.firm).filter((peg) => peg.locationId === locationId));
  return {
    safetyStock: state.safetyStock,
    supplies: [
      ...state.levels.map((level) => ({
        id: level.locationId,
        kind: "on_hand" as const,
        quantity: level.onHand - packedAt(level.locationId),
        promiseBy: stockWindow(rules).latestOn,
      })),
      ...state.incoming.map((delivery) => ({
        id: delivery.lineId,
        kind: "incoming" as const,
        quantity: delivery.open,
        promiseBy: incomingWindow(delivery, rules, state.releaseOn)?.latestOn ?? null,
      })),
    ],
    demands: state.demands.map((demand) => ({
      ...demand,
      quantity: demand.open - sum(demand.firm),
      ready: sum(demand.loose.filter((peg) => peg.locationId !== null)),
      unsuppliedBy: unsuppliedBy(demand, state, rules),
      comesTooLate: comesTooLate(demand, state, rules),
    })),
  };
}

/**
 * What is known of the deliveries that this customer was told of. One that didn't move is in time, though today's buffer
 * would say another day; one that is overdue, and was told for a day that is still ahead, is measured by that day.
 */
function comesTooLate({ told }: DemandState, state: VariantState, rules: DayRules): Map<string, boolean> {
  const known = new Map<string, boolean>();
  for (const delivery of state.incoming) {
    const day = told.find((part) => part.purchaseOrderLineId === delivery.lineId);
    if (!day?.latestOn) continue;
    if (delivery.expectedOn >= rules.today) {
      const buffer = day.buffer ?? fixedBuffer(rules.bufferDays);
      const isWhereItWas =
        windowWith({ ...delivery, buffer }, rules, state.releaseOn).latestOn === day.latestOn;
      if (isWhereItWas) known.set(delivery.lineId, false);
    } else if (day.latestOn >= rules.today) {
      const reckoned = incomingWindow(delivery, rules, state.releaseOn)?.latestOn;
      known.set(delivery.lineId, !reckoned || reckoned > day.latestOn);
    }
  }
  return known;
}

/** By when units without any supply would come, as far as this customer may count on it. */
function unsuppliedBy(demand: DemandState, state: VariantState, rules: DayRules): string | null {
  const told = demand.told.find((part) => part.basis === "lead_time");
  if (told?.latestOn && told.latestOn >= rules.today) return told.latestOn;
  const maySell = state.sellsOnLeadTime || told !== undefined;
  return maySell ? (bestRoute(state.routes, rules, state.releaseOn)?.latestOn ?? null) : null;
}

function sum(list: { quantity: number }[]): number {
  return list.reduce((total, { quantity }) => total + quantity, 0);
}
