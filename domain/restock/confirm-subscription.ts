// The owner of an address confirms the sign-up with the button behind the link in the mail.
import { eq } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { subscriptions } from "@/db/schema/restock";
import type { Actor } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { lockVariants } from "@/domain/stock/levels";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { Refusal } from "@/lib/refusal";
import { readLink } from "@/lib/signed-link";
import { heldWords } from "@/messages/held";
import { freeOf } from "./free-units";
import { findWanted } from "./product-names";
import { confirmSubscriptionRow } from "./subscriptions";
import { enqueueWaves } from "./waves";

/** Pressing twice is no error. Refuses a forged link and a sign-up that has ended. */
export async function confirmSubscription(actor: Actor, token: string): Promise<void> {
  const id = readLink("confirm-subscription", token);
  if (!id) throw new Refusal("not_found", heldWords().cutLink);
  const at = now();
  await transaction(async (tx) => {
    const subscription = await getLive(tx, id);
    const wanted = await findWanted(tx, subscription);
    if (!wanted) throw new Refusal("gone", heldWords().notSold);
    await lockVariants(tx, wanted.variantIds);
    if (!(await confirmSubscriptionRow(tx, id, at))) return;
    await recordEvent(tx, actor, {
      name: "subscription.confirmed",
      at,
      ...(subscription.variantId && { variantId: subscription.variantId }),
      data: { subscriptionId: id },
    });
    await enqueueWaves(tx, await freeOf(tx, wanted.variantIds), await getSettings(tx));
  });
}

async function getLive(tx: Tx, id: string): Promise<typeof subscriptions.$inferSelect> {
  const [row] = await tx.select().from(subscriptions).where(eq(subscriptions.id, id));
  if (!row || row.endedAt)
    throw new Refusal("gone", "This sign-up has ended. You can sign up again on the product's page.");
  return row;
}
