// One variant kept in memory the way the tables keep it: a plan is written into it as the reallocation writes it.
import type { VariantPlan } from "@/domain/allocation/replan";
import { applyChange, type StateChange, type VariantState } from "@/domain/allocation/variant-state";
import { lineWindow } from "@/domain/promises/promise-days";

/** The state that would be read after this plan, and the change that led to it, were written. */
export function written(state: VariantState, plan: VariantPlan, change?: StateChange): VariantState {
  const changed = applyChange(state, change);
  const pegged = new Map([
    ...plan.levels.map((level): [string, number] => [level.locationId, level.pegged]),
    ...plan.purchaseLines.map((line): [string, number] => [line.id, line.pegged]),
  ]);
  const lines = new Map(plan.orderLines.map((line) => [line.id, line]));
  const removed = new Set(plan.pegs.removed);
  const moved = new Map(plan.pegs.changed.map((peg) => [peg.id, peg]));
  const added = Map.groupBy(plan.pegs.added, (peg) => peg.orderLineId ?? peg.holdId ?? "");
  return {
    ...changed,
    levels: changed.levels.map((level) => ({
      ...level,
      pegged: level.pegged + (pegged.get(level.locationId) ?? 0),
    })),
    incoming: changed.incoming
      .map((line) => ({ ...line, pegged: line.pegged + (pegged.get(line.lineId) ?? 0) }))
      .filter((line) => line.open > 0 || line.pegged !== 0),
    position: {
      onHand: changed.position.onHand + plan.position.onHand,
      peggedOnHand: changed.position.peggedOnHand + plan.position.peggedOnHand,
      incoming: changed.position.incoming + plan.position.incoming,
      peggedIncoming: changed.position.peggedIncoming + plan.position.peggedIncoming,
      unpegged: changed.position.unpegged + plan.position.unpegged,
    },
    demands: changed.demands
      .map((demand) => {
        const line = lines.get(demand.id);
        const told = line?.promise ?? demand.told;
        return {
          ...demand,
          peggedOnHand: demand.peggedOnHand + (line?.peggedOnHand ?? 0),
          peggedIncoming: demand.peggedIncoming + (line?.peggedIncoming ?? 0),
          told,
          toldBy: lineWindow(told).latestOn,
          loose: [
            ...demand.loose
              .filter((peg) => !removed.has(peg.id))
              .map((peg) => ({ ...peg, ...moved.get(peg.id) })),
            ...(added.get(demand.id) ?? []).map(({ locationId, purchaseOrderLineId, quantity }) => ({
              id: `${demand.id}/${locationId ?? purchaseOrderLineId}/${nextPeg()}`,
              locationId,
              purchaseOrderLineId,
              quantity,
            })),
          ],
        };
      })
      .filter((demand) => demand.open > 0 || demand.loose.length > 0),
  };
}

let pegs = 0;
function nextPeg(): number {
  pegs += 1;
  return pegs;
}

/** What is wrong with the state, in words; empty when all sums agree and nothing is given out twice. */
export function faultsOf(state: VariantState): string[] {
  const faults: string[] = [];
  const expectEqual = (what: string, is: number, should: number) => {
    if (is !== should) faults.push(`${what} is ${is}, should be ${should}`);
  };
  const onSupply = (id: string) =>
    sum(
      state.demands.flatMap((demand) => demand.loose),
      (peg) => (peg.locationId === id || peg.purchaseOrderLineId === id ? peg.quantity : 0),
    ) +
    sum(
      state.demands.flatMap((demand) => demand.firm),
      (peg) => (peg.locationId === id ? peg.quantity : 0),
    );
  for (const level of state.levels) {
    expectEqual(`pegged at ${level.locationId}`, level.pegged, onSupply(level.locationId));
    if (level.pegged > level.onHand) faults.push(`${level.locationId} is oversold`);
  }
  for (const line of state.incoming) {
    expectEqual(`pegged on ${line.lineId}`, line.pegged, onSupply(line.lineId));
    if (line.pegged > line.open) faults.push(`${line.lineId} is oversold`);
  }
  for (const demand of state.demands) {
    const here =
      sum(demand.loose, (peg) => (peg.locationId ? peg.quantity : 0)) +
      sum(demand.firm, (peg) => peg.quantity);
    const coming = sum(demand.loose, (peg) => (peg.purchaseOrderLineId ? peg.quantity : 0));
    if (here + coming > demand.open) faults.push(`${demand.id} has more than it wants`);
    const supplies = demand.loose.map((peg) => peg.locationId ?? peg.purchaseOrderLineId);
    if (new Set(supplies).size < supplies.length) faults.push(`${demand.id} has two pegs on one supply`);
    if (demand.orderId === null) continue;
    expectEqual(`${demand.id} on hand`, demand.peggedOnHand, here);
    expectEqual(`${demand.id} incoming`, demand.peggedIncoming, coming);
    expectEqual(
      `units told to ${demand.id}`,
      sum(demand.told, (part) => part.quantity),
      demand.open,
    );
    expectEqual(
      `units on hand told to ${demand.id}`,
      sum(demand.told, (part) => (part.basis === "stock" ? part.quantity : 0)),
      here,
    );
  }
  const lines = state.demands.filter((demand) => demand.orderId !== null);
  expectEqual(
    "on hand",
    state.position.onHand,
    sum(state.levels, (level) => level.onHand),
  );
  expectEqual(
    "pegged on hand",
    state.position.peggedOnHand,
    sum(state.levels, (level) => level.pegged),
  );
  expectEqual(
    "incoming",
    state.position.incoming,
    sum(state.incoming, (line) => line.open),
  );
  expectEqual(
    "pegged incoming",
    state.position.peggedIncoming,
    sum(state.incoming, (line) => line.pegged),
  );
  expectEqual(
    "unpegged",
    state.position.unpegged,
    sum(lines, (line) => line.open - line.peggedOnHand - line.peggedIncoming),
  );
  return faults;
}

function sum<T>(list: T[], of: (item: T) => number): number {
  return list.reduce((total, item) => total + of(item), 0);
}
