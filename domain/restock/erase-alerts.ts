// Somebody wants their address out of the alerts: all end, and what stays for the books names nobody.
import { transaction } from "@/db/client";
import type { Actor } from "@/domain/actor";
import { forgetAlertMails } from "@/domain/messages/outbox";
import { now } from "@/lib/clock";
import { getAlertOwner } from "./alert-owner";
import { endSignUps, liveSignUps } from "./end-sign-ups";
import { deletePreference } from "./preferences";
import { forgetAddress } from "./subscriptions";

/** Refuses a forged link. What was ordered under the address is another matter, and is left alone. */
export async function eraseAlerts(actor: Actor, token: string): Promise<void> {
  const at = now();
  await transaction(async (tx) => {
    const owner = await getAlertOwner(tx, token);
    await endSignUps(tx, actor, await liveSignUps(tx, { email: owner.email }), { because: "erased", at });
    await forgetAddress(tx, owner.email);
    await forgetAlertMails(tx, { email: owner.email, placeholder: `erased-${owner.id}@erased.invalid`, at });
    await deletePreference(tx, owner.id);
  });
}
