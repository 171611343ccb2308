// Somebody doesn't want to be told any more: the sign-up ends at once, and a unit held for them goes to the next in line.
import { transaction } from "@/db/client";
import type { Actor } from "@/domain/actor";
import { now } from "@/lib/clock";
import { Refusal } from "@/lib/refusal";
import { readLink } from "@/lib/signed-link";
import { heldWords } from "@/messages/held";
import { endSignUps, liveSignUps } from "./end-sign-ups";
import { findPreference } from "./preferences";

/** A link to one sign-up ends that one, a link to all of an address ends all. Asking twice is no error. Refuses a forged link. */
export async function unsubscribe(actor: Actor, token: string): Promise<void> {
  const one = readLink("unsubscribe", token);
  const all = readLink("alerts", token);
  if (!one && !all) throw new Refusal("not_found", heldWords().cutLink);
  const at = now();
  await transaction(async (tx) => {
    const preference = all ? await findPreference(tx, all) : undefined;
    const live = one
      ? await liveSignUps(tx, { id: one })
      : preference
        ? await liveSignUps(tx, { email: preference.email })
        : [];
    await endSignUps(tx, actor, live, { because: "unsubscribed", at });
  });
}
