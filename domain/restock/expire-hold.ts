// The time of a held unit is over: it goes to whoever waits, or to the next wave.
import { eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { holds, invitations, subscriptions } from "@/db/schema/restock";
import { type Actor, authorize } from "@/domain/actor";
import { rebalance } from "@/domain/allocation/rebalance";
import { recordEvent } from "@/domain/events/record";
import { lockVariants } from "@/domain/stock/levels";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { endHolds } from "./holds";
import { endSubscriptions } from "./subscriptions";

/** Does nothing while the hold still runs or when it has ended. Who let too many pass is not invited again. */
export async function expireHold(actor: Actor, input: { holdId: string }): Promise<void> {
  authorize(actor, "restock.invite");
  const at = now();
  await transaction(async (tx) => {
    const [hold] = await tx
      .select({
        variantId: holds.variantId,
        expiresAt: holds.expiresAt,
        subscriptionId: subscriptions.id,
        timesInvited: subscriptions.timesInvited,
      })
      .from(holds)
      .innerJoin(invitations, eq(invitations.holdId, holds.id))
      .innerJoin(subscriptions, eq(subscriptions.id, invitations.subscriptionId))
      .where(eq(holds.id, input.holdId));
    if (!hold || hold.expiresAt > at) return;
    await lockVariants(tx, [hold.variantId]);
    if ((await endHolds(tx, [input.holdId], { at })) === 0) return;
    const settings = await getSettings(tx);
    if (hold.timesInvited >= settings.restock.invitationsAtMost) {
      await endSubscriptions(tx, [hold.subscriptionId], { because: "not_claimed", at });
    }
    const eventId = await recordEvent(tx, actor, {
      name: "hold.expired",
      at,
      variantId: hold.variantId,
      data: { subscriptionId: hold.subscriptionId },
    });
    await rebalance(tx, { variantIds: [hold.variantId], settings, event: { id: eventId, at } });
  });
}
