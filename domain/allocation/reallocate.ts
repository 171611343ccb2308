// Gives out the units of some variants anew after their supply or demand changed, and writes only the difference.
import type { Tx } from "@/db/client";
import { changeOrderLines, type OrderLineChange } from "@/domain/orders/lines";
import { appendOutcomes } from "@/domain/promises/outcomes";
import type { DayRules } from "@/domain/promises/promise-days";
import { appendPromises, type NewPromise } from "@/domain/promises/promises";
import { changeLines, type LineChange } from "@/domain/purchasing/lines";
import { changeLevels, changePositions, type LevelChange } from "@/domain/stock/levels";
import { newId } from "@/lib/id";
import { loadVariantStates } from "./load-states";
import { writePegs } from "./pegs";
import { readyUnits } from "./ready-units";
import { replanVariant, type VariantPlan } from "./replan";
import { variantBatches } from "./variant-batches";
import { applyChange, type StateChange } from "./variant-state";

/** What of a plan is still needed once it is written. */
export type ReallocatedVariant = Pick<VariantPlan, "variantId" | "free" | "outcomes">;

/**
 * Plans each variant after `changes` and writes changes and plan together, each table once: between the two a CHECK
 * could not hold. The caller holds the variants' locks and has recorded `event`, which the new promises point to.
 */
export async function reallocate(
  tx: Tx,
  input: { variantIds: string[]; changes?: StateChange[]; rules: DayRules; event: { id: string; at: Date } },
): Promise<ReallocatedVariant[]> {
  const changes = byVariant(input.changes ?? []);
  const arrivingAt = [...changes.values()].flatMap(
    (change) => change.onHand?.map((level) => level.locationId) ?? [],
  );
  const results: ReallocatedVariant[] = [];
  for (const batch of await variantBatches(tx, input.variantIds)) {
    const states = await loadVariantStates(tx, batch, arrivingAt);
    const plans: VariantPlan[] = [];
    for (const state of states.values()) {
      plans.push(replanVariant(applyChange(state, changes.get(state.variantId)), input.rules));
    }
    await writePlans(tx, plans, changes, input.event);
    results.push(...plans.map(({ variantId, free, outcomes }) => ({ variantId, free, outcomes })));
  }
  return results;
}

/** Several changes of one variant are one: two lines of a purchase order may be called off at once. */
function byVariant(changes: StateChange[]): Map<string, StateChange> {
  const merged = new Map<string, StateChange>();
  for (const change of changes) {
    const before = merged.get(change.variantId);
    merged.set(change.variantId, {
      variantId: change.variantId,
      onHand: [...(before?.onHand ?? []), ...(change.onHand ?? [])],
      incoming: [...(before?.incoming ?? []), ...(change.incoming ?? [])],
      orderLines: [...(before?.orderLines ?? []), ...(change.orderLines ?? [])],
    });
  }
  return merged;
}

/** Writes what these plans say, together with the changes that they were made for: each table once. */
export async function writePlans(
  tx: Tx,
  plans: VariantPlan[],
  changes: Map<string, StateChange>,
  event: { id: string; at: Date },
): Promise<void> {
  const promises: NewPromise[] = [];
  const orderLines: OrderLineChange[] = [];
  for (const plan of plans) {
    const demandChanges = new Map(changes.get(plan.variantId)?.orderLines?.map((line) => [line.id, line]));
    for (const line of plan.orderLines) {
      const promise = line.promise && { id: newId(), orderLineId: line.id, parts: line.promise };
      if (promise) promises.push(promise);
      const change = demandChanges.get(line.id);
      demandChanges.delete(line.id);
      orderLines.push({
        ...line,
        promiseId: promise?.id,
        cancelled: change?.cancelled,
        packed: -(change?.unpacked ?? 0),
      });
    }
    for (const change of demandChanges.values()) {
      orderLines.push({ id: change.id, cancelled: change.cancelled, packed: -(change.unpacked ?? 0) });
    }
  }
  // First: a peg refers to the level it lies on, and units may arrive where there never were any.
  await changeLevels(
    tx,
    plans.flatMap((plan) => levelChanges(plan, changes.get(plan.variantId))),
  );
  await writePegs(tx, {
    removed: plans.flatMap((plan) => plan.pegs.removed),
    changed: plans.flatMap((plan) => plan.pegs.changed),
    added: plans.flatMap((plan) => plan.pegs.added),
  });
  await changeLines(
    tx,
    plans.flatMap((plan) => purchaseLineChanges(plan, changes.get(plan.variantId))),
  );
  await appendOutcomes(
    tx,
    plans.flatMap((plan) => plan.outcomes.flatMap(readyUnits)),
    event,
  );
  await changeOrderLines(tx, orderLines);
  await changePositions(
    tx,
    plans.map((plan) => ({ variantId: plan.variantId, ...plan.position })),
  );
  await appendPromises(tx, promises, event);
}

function levelChanges(plan: VariantPlan, change: StateChange | undefined): LevelChange[] {
  const byLocation = new Map<string, LevelChange>();
  const at = (locationId: string) => {
    const level = byLocation.get(locationId) ?? {
      variantId: plan.variantId,
      locationId,
      onHand: 0,
      pegged: 0,
    };
    byLocation.set(locationId, level);
    return level;
  };
  for (const { locationId, quantity } of change?.onHand ?? []) at(locationId).onHand += quantity;
  for (const { locationId, pegged } of plan.levels) at(locationId).pegged += pegged;
  return [...byLocation.values()];
}

function purchaseLineChanges(plan: VariantPlan, change: StateChange | undefined): LineChange[] {
  const byLine = new Map<string, Required<LineChange>>();
  const of = (id: string) => {
    const line = byLine.get(id) ?? { id, quantity: 0, received: 0, openQuantity: 0, pegged: 0 };
    byLine.set(id, line);
    return line;
  };
  for (const { lineId, quantity, received, openQuantity } of change?.incoming ?? []) {
    const line = of(lineId);
    line.quantity += quantity ?? 0;
    line.received += received;
    line.openQuantity += openQuantity;
  }
  for (const { id, pegged } of plan.purchaseLines) of(id).pegged += pegged;
  return [...byLine.values()];
}
