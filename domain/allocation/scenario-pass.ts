// Goes through every product of a scenario once, a batch at a time, and plans it: the preview to show, the commit to write.
import { createHash, type Hash } from "node:crypto";
import type { Tx } from "@/db/client";
import type { DayRules } from "@/domain/promises/promise-days";
import { loadVariantStates } from "./load-states";
import { planScenario, type ScenarioPlan, type VariantScenario } from "./scenario";
import type { Scenario } from "./scenario-input";
import type { ScenarioScope } from "./scenario-scope";
import { variantBatches } from "./variant-batches";
import type { VariantState } from "./variant-state";

export type PlannedVariant = { state: VariantState; what: VariantScenario; planned: ScenarioPlan };

/**
 * Calls `onBatch` with each batch's plans and gives the fingerprint of all that they were made from: the scenario, the
 * rules of the day, and every row that was read. Two passes with the same fingerprint plan the same.
 */
export async function passScenario(
  tx: Tx,
  { scenario, scope, rules, at }: { scenario: Scenario; scope: ScenarioScope; rules: DayRules; at: Date },
  onBatch: (planned: PlannedVariant[]) => Promise<void>,
): Promise<string> {
  const hash = createHash("sha256");
  // The reason is asked for once it is seen what would be.
  hash.update(JSON.stringify({ ...scenario, reason: undefined }));
  hash.update(JSON.stringify([scope.variantIds, { ...rules, holidays: [...rules.holidays] }]));
  hash.update(JSON.stringify(scope.purchase?.lines ?? []));
  for (const batch of await variantBatches(tx, scope.variantIds)) {
    const [states, whats] = await Promise.all([loadVariantStates(tx, batch, scope.alsoAt), scope.of(batch)]);
    const planned: PlannedVariant[] = [];
    for (const id of batch) {
      const state = states.get(id);
      if (!state) continue;
      const what = whats.get(id) ?? {};
      addTo(hash, state, what);
      planned.push({ state, what, planned: planScenario(state, what, { rules, at }) });
    }
    await onBatch(planned);
  }
  return hash.digest("hex");
}

function addTo(hash: Hash, { demands, ...supply }: VariantState, what: VariantScenario): void {
  hash.update(JSON.stringify(supply));
  hash.update(JSON.stringify([...(what.first ?? [])].sort()));
  hash.update(JSON.stringify([...(what.strategies ?? [])].sort()));
  for (const demand of demands.toSorted(byId))
    hash.update(
      JSON.stringify({ ...demand, loose: demand.loose.toSorted(byId), firm: demand.firm.toSorted(byPlace) }),
    );
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function byPlace(
  a: { locationId: string; quantity: number },
  b: { locationId: string; quantity: number },
): number {
  return a.locationId < b.locationId ? -1 : a.locationId > b.locationId ? 1 : a.quantity - b.quantity;
}
