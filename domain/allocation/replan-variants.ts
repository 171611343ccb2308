// Gives out the units of some variants anew from scratch, after an import or when staff ask for it; right already is left alone.
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { lockVariants } from "@/domain/stock/levels";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { rebalance } from "./rebalance";

/** Returns how many lines got another promise. */
export async function replanVariants(actor: Actor, variantIds: string[]): Promise<number> {
  authorize(actor, "allocation.replan");
  const at = now();
  return transaction(async (tx) => {
    const settings = await getSettings(tx);
    await lockVariants(tx, variantIds);
    const eventId = await recordEvent(tx, actor, {
      name: "allocation.replanned",
      at,
      data: { variants: variantIds.length },
    });
    const plans = await rebalance(tx, { variantIds, settings, event: { id: eventId, at } });
    return plans.reduce((sum, plan) => sum + plan.outcomes.length, 0);
  });
}
