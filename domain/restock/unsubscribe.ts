// Somebody doesn't want to be told any more: the sign-up ends at once, and a unit held for them goes to the next in line.
import { and, eq, isNull } from "drizzle-orm";
import { transaction } from "@/db/client";
import { holds, invitations, subscriptions } from "@/db/schema/restock";
import type { Actor } from "@/domain/actor";
import { rebalance } from "@/domain/allocation/rebalance";
import { recordEvent } from "@/domain/events/record";
import { lockVariants } from "@/domain/stock/levels";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { Refusal } from "@/lib/refusal";
import { readLink } from "@/lib/signed-link";
import { endHolds } from "./holds";
import { endSubscriptions } from "./subscriptions";

/** Asking twice is no error. Refuses a forged link. */
export async function unsubscribe(actor: Actor, token: string): Promise<void> {
  const id = readLink("unsubscribe", token);
  if (!id) throw new Refusal("not_found", "This link isn't complete. Open the one from our mail.");
  const at = now();
  await transaction(async (tx) => {
    const [subscription] = await tx
      .select({ variantId: subscriptions.variantId })
      .from(subscriptions)
      .where(eq(subscriptions.id, id));
    if (!subscription) return;
    const { variantId } = subscription;
    await lockVariants(tx, [variantId]);
    if ((await endSubscriptions(tx, [id], { because: "unsubscribed", at })) === 0) return;
    const live = await tx
      .select({ holdId: invitations.holdId })
      .from(invitations)
      .innerJoin(holds, eq(holds.id, invitations.holdId))
      .where(and(eq(invitations.subscriptionId, id), isNull(holds.endedAt)));
    await endHolds(
      tx,
      live.map((row) => row.holdId),
      { at },
    );
    const eventId = await recordEvent(tx, actor, {
      name: "subscription.ended",
      at,
      variantId,
      data: { subscriptionId: id, because: "unsubscribed" },
    });
    const settings = await getSettings(tx);
    if (live.length > 0)
      await rebalance(tx, { variantIds: [variantId], settings, event: { id: eventId, at } });
  });
}
