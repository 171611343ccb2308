// What happens when a member of staff signs out: this sign-in ends, the cookie that names it opens nothing any more.
import { z } from "zod";
import { transaction } from "@/db/client";
import type { Actor } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { now } from "@/lib/clock";
import { Refusal } from "@/lib/refusal";
import { endSession } from "./sessions";

export const SignOut = z.object({ sessionId: z.uuid() });

/** Doing it twice is no mistake. Somebody else's sign-in is not ended by it. */
export async function signOut(actor: Actor, input: z.input<typeof SignOut>): Promise<void> {
  if (actor.kind !== "staff") throw new Refusal("forbidden", "Only a member of staff can sign out.");
  const { sessionId } = SignOut.parse(input);
  await transaction(async (tx) => {
    const at = now();
    const ended = await endSession(tx, sessionId, actor.id, at);
    if (ended) await recordEvent(tx, actor, { name: "staff.signed_out", at });
  });
}
