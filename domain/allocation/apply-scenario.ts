// Does what a preview showed, all of it or nothing: refused when anything that it was reckoned from has changed since.
import { type Tx, transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { type NewEvent, recordEvent } from "@/domain/events/record";
import { queuePurchaseOrderMail } from "@/domain/messages/purchase-order-mail";
import { dayRules } from "@/domain/promises/day-rules";
import { moveExpectedDay } from "@/domain/purchasing/lines";
import { followLines, lockPurchaseOrder } from "@/domain/purchasing/purchase-orders";
import { endWhenNothingComes } from "@/domain/purchasing/rewrite-lines";
import { changePositions, lockVariants } from "@/domain/stock/levels";
import { getSettings } from "@/domain/store/settings";
import type { StoreSettings } from "@/domain/store/settings-schema";
import { markPagesStale } from "@/domain/store/stale-pages";
import { now } from "@/lib/clock";
import { newId } from "@/lib/id";
import { Refusal } from "@/lib/refusal";
import { type ReallocatedVariant, writePlans } from "./reallocate";
import { tellOutcomes } from "./rebalance";
import { ApplyScenario, type Scenario } from "./scenario-input";
import { type PlannedVariant, passScenario } from "./scenario-pass";
import { permissionFor } from "./scenario-permission";
import { readScope, type ScenarioScope } from "./scenario-scope";
import { scenarioWords } from "./scenario-words";
import { type Decided, writePlaces } from "./standings";

export type AppliedScenario = { movedLines: number; places: number };

/**
 * Locks the purchase order and the same variants in order, plans again and compares the fingerprint. The plan is written
 * batch by batch on the way; a fingerprint that differs at the end takes all of it back.
 */
export async function applyScenario(actor: Actor, input: ApplyScenario): Promise<AppliedScenario> {
  const { scenario, fingerprint } = ApplyScenario.parse(input);
  authorize(actor, permissionFor(scenario));
  const by = whoDecides(actor, scenario);
  const at = now();
  return transaction(async (tx) => {
    const settings = await getSettings(tx);
    const rules = dayRules(settings, at);
    if ("purchaseOrderId" in scenario) await lockPurchaseOrder(tx, scenario.purchaseOrderId);
    const scope = await readScope(tx, scenario, rules.today).catch(orMoved);
    await lockVariants(tx, scope.variantIds);
    const event = { id: newId(), at };
    await recordEvent(tx, actor, { id: event.id, at, ...(await eventOf(tx, scenario, scope)) });
    const results: ReallocatedVariant[] = [];
    let places = 0;
    const found = await passScenario(tx, { scenario, scope, rules, at }, async (planned) => {
      await writeBatch(tx, planned, { reason: "reason" in scenario ? scenario.reason : "", by, event });
      for (const { planned: one } of planned) {
        const { variantId, free, outcomes } = one.plan;
        results.push({ variantId, free, outcomes });
        places += one.places.length;
      }
    });
    if (found !== fingerprint) throw moved();
    await finish(tx, scenario, { scope, settings, at });
    await tellOutcomes(tx, results, { settings, rules, event });
    return { movedLines: results.reduce((sum, { outcomes }) => sum + outcomes.length, 0), places };
  });
}

async function writeBatch(tx: Tx, planned: PlannedVariant[], decided: Decided): Promise<void> {
  const changes = new Map(
    planned.flatMap(({ state, what }) => (what.change ? [[state.variantId, what.change] as const] : [])),
  );
  await writePlans(
    tx,
    planned.map(({ planned: one }) => one.plan),
    changes,
    decided.event,
  );
  const places = planned.flatMap(({ planned: one }) => one.places);
  if (places.length === 0) return;
  await writePlaces(tx, places, decided);
  await changePositions(
    tx,
    planned.flatMap(({ planned: { plan, lastQueuedAt } }) =>
      lastQueuedAt ? [{ variantId: plan.variantId, ...nothing, lastQueuedAt }] : [],
    ),
  );
}

const nothing = { onHand: 0, peggedOnHand: 0, incoming: 0, peggedIncoming: 0, unpegged: 0 };

/** What of the purchase order itself is written, once its lines and everybody's units are. */
async function finish(
  tx: Tx,
  scenario: Scenario,
  { scope, settings, at }: { scope: ScenarioScope; settings: StoreSettings; at: Date },
): Promise<void> {
  if (!scope.purchase) return;
  const { order, lines } = scope.purchase;
  if (scenario.kind === "slip") {
    await moveExpectedDay(
      tx,
      lines.map((line) => line.id),
      scenario.expectedOn,
    );
    await followLines(tx, order.id);
  }
  if (scenario.kind === "cancel") {
    await endWhenNothingComes(tx, order, at);
    const { reason } = scenario;
    await queuePurchaseOrderMail(tx, { id: order.id, news: "cancelled", reason, settings, at });
  }
  // What is free of this delivery comes on another day too, though no position changed.
  await markPagesStale(tx, { variantIds: scope.variantIds });
}

async function eventOf(
  tx: Tx,
  scenario: Scenario,
  { purchase }: ScenarioScope,
): Promise<Pick<NewEvent, "name" | "purchaseOrderId" | "orderId" | "data">> {
  if (scenario.kind === "slip" && purchase) {
    const { order, lines } = purchase;
    const units = lines.reduce((sum, line) => sum + line.openQuantity, 0);
    const from = lines[0]?.expectedOn ?? order.expectedOn;
    const data = { number: order.number, from, to: scenario.expectedOn, units, lines: lines.length };
    return { name: "purchase_order.changed", purchaseOrderId: order.id, data };
  }
  if (scenario.kind === "cancel" && purchase) {
    const { order, lines } = purchase;
    const units = lines.reduce((sum, line) => sum + line.openQuantity, 0);
    const data = { number: order.number, reason: scenario.reason, units };
    return { name: "purchase_order.cancelled", purchaseOrderId: order.id, data };
  }
  return {
    name: "allocation.rearranged",
    ...("who" in scenario && scenario.who === "order" && { orderId: scenario.id }),
    data: {
      what: await scenarioWords(tx, scenario),
      reason: "reason" in scenario ? scenario.reason : "",
    },
  };
}

/** Units are on hand when somebody has checked them in, not because a plan said so. */
function whoDecides(actor: Actor, { kind }: Scenario): Decided["by"] {
  if (kind === "receipt")
    throw new Refusal(
      "invalid",
      "Check the delivery in on its page when it is here: then its units are given out.",
    );
  if (actor.kind === "staff") return { id: actor.id, name: actor.name };
  if (kind === "priority" || kind === "strategy")
    throw new Refusal("forbidden", "Only a person can decide who goes first.");
  return { id: "", name: "Backfill" };
}

function moved(): Refusal {
  return new Refusal("conflict", "These products changed since you looked. Look again.");
}

/** What could be previewed and now can't even be read has changed; who can't do it at all is told why. */
function orMoved(error: unknown): never {
  if (error instanceof Refusal && error.code === "conflict") throw moved();
  throw error;
}
