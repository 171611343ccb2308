// The owner of an address ends one of their alerts, or all of them.
import { transaction } from "@/db/client";
import type { Actor } from "@/domain/actor";
import { now } from "@/lib/clock";
import { EndAlerts } from "./alert-input";
import { getAlertOwner } from "./alert-owner";
import { endSignUps, liveSignUps } from "./end-sign-ups";

/** Refuses a forged link; somebody else's sign-up is left alone. Asking twice is no error. */
export async function endAlerts(actor: Actor, input: EndAlerts): Promise<void> {
  const { token, subscriptionId } = EndAlerts.parse(input);
  const at = now();
  await transaction(async (tx) => {
    const own = await liveSignUps(tx, { email: (await getAlertOwner(tx, token)).email });
    const chosen = subscriptionId ? own.filter((signUp) => signUp.id === subscriptionId) : own;
    await endSignUps(tx, actor, chosen, { because: "unsubscribed", at });
  });
}
