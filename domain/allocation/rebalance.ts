// Everything that follows when supply or demand of some variants changed: units, promises, decisions, mails, invitations.
import type { Tx } from "@/db/client";
import { reviewDecisions } from "@/domain/fulfilment/decisions";
import { queueOrderUpdates } from "@/domain/messages/order-updates";
import { dayRules } from "@/domain/promises/day-rules";
import { enqueueWaves } from "@/domain/restock/waves";
import type { StoreSettings } from "@/domain/store/settings-schema";
import { reallocate } from "./reallocate";
import type { VariantPlan } from "./replan";
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
): Promise<VariantPlan[]> {
  const { settings, event } = input;
  const rules = dayRules(settings, event.at);
  const plans = await reallocate(tx, { variantIds: input.variantIds, changes: input.changes, rules, event });
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
  return plans;
}
