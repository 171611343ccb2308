// Somebody asks for a link to sign in. The answer is the same for every address: nobody finds out who buys here.
import { z } from "zod";
import { transaction } from "@/db/client";
import type { Actor } from "@/domain/actor";
import { queueMessages } from "@/domain/messages/outbox";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { AccountEmail, Place } from "./account-input";
import { signInMail } from "./account-mail";
import { insertMailedLink } from "./mailed-links";
import { countLinkAsked } from "./sign-in-limits";

export const signInMinutes = 30;

export const RequestSignIn = z.object({
  email: AccountEmail,
  /** Where to go afterwards; the caller has made sure that it is a page of ours. */
  nextPath: z.string().max(500).default(""),
  place: Place,
});

/** Gives the id of the link, with which the device that asked may type the code. Refused: asking too often. */
export async function requestSignIn(
  _actor: Actor,
  input: z.input<typeof RequestSignIn>,
): Promise<{ linkId: string; email: string }> {
  const { email, nextPath, place } = RequestSignIn.parse(input);
  await countLinkAsked(email, place);
  const at = now();
  return transaction(async (tx) => {
    const settings = await getSettings(tx);
    const link = await insertMailedLink(tx, {
      purpose: "sign_in",
      email,
      nextPath,
      minutes: signInMinutes,
      at,
    });
    await queueMessages(tx, [signInMail(settings, email, link)], at);
    return { linkId: link.id, email };
  });
}
