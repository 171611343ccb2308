// Everything that follows when supply or demand of some variants changed: units, promises, decisions, mails, invitations.
import type { Tx } from "@/db/client";
import { reviewDecisions } from "@/domain/fulfilment/decisions";
import { queueOrderUpdates } from "@/domain/messages/order-updates";
import { dayRules } from "@/domain/promises/day-rules";
import type { DayRules } from "@/domain/promises/promise-days";
import { enqueueWaves } from "@/domain/restock/waves";
import type { StoreSettings } from "@/domain/store/settings-schema";
import { type ReallocatedVariant, reallocate } from "./reallocate";
import type { StateChange } from "./variant-state";

/**
 * The caller holds the variants' locks and has recorded `event`. `changes` are written together with the plan that
 * they lead to. Mail goes only to orders other than `exceptOrderId`, whose customer is told by the caller.
 */
export async function rebalance(
  tx: Tx,
  input: {
    variantIds: string[];
    changes?: StateChange[];
    settings: StoreSettings;
    event: { id: string; at: Date };
    exceptOrderId?: string;
  },
): Promise<ReallocatedVariant[]> {
  const { settings, event } = input;
  const rules = dayRules(settings, event.at);
  const plans = await reallocate(tx, { variantIds: input.variantIds, changes: input.changes, rules, event });
  await tellOutcomes(tx, plans, { settings, rules, event, exceptOrderId: input.exceptOrderId });
  return plans;
}

/** Decisions, mails and invitations that follow once units and promises are written. */
export async function tellOutcomes(
  tx: Tx,
  plans: ReallocatedVariant[],
  input: {
    settings: StoreSettings;
    rules: DayRules;
    event: { id: string; at: Date };
    exceptOrderId?: string;
  },
): Promise<void> {
  const { settings, rules, event } = input;
  const outcomes = plans.flatMap((plan) => plan.outcomes);
  await reviewDecisions(
    tx,
    outcomes.map((outcome) => outcome.orderId),
    { settings, rules, at: event.at },
  );
  await queueOrderUpdates(tx, {
    outcomes: outcomes.filter((outcome) => outcome.orderId !== input.exceptOrderId),
    settings,
    event,
  });
  await enqueueWaves(tx, plans, settings);
}
