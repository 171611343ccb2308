// The invited person takes the held unit: it lies in their cart, still held, until they order or the time is over.
import { z } from "zod";
import { transaction } from "@/db/client";
import type { Actor } from "@/domain/actor";
import { lockCart, openCart, readCartLines, setCartLine } from "@/domain/customers/carts";
import { recordEvent } from "@/domain/events/record";
import { lockVariants } from "@/domain/stock/levels";
import { now } from "@/lib/clock";
import { Refusal } from "@/lib/refusal";
import { readLink } from "@/lib/signed-link";
import { heldWords } from "@/messages/held";
import { findInvitation, markClaimed } from "./invitations";

export const ClaimHold = z.object({ token: z.string(), cartId: z.uuid() });
export type ClaimHold = z.input<typeof ClaimHold>;

/** Refuses (`gone`) when the unit was bought or its time is over; claiming twice is no error. */
export async function claimHold(actor: Actor, input: ClaimHold): Promise<void> {
  const { token, cartId } = ClaimHold.parse(input);
  const id = readLink("invitation", token);
  if (!id) throw new Refusal("not_found", heldWords().cutLink);
  const at = now();
  await transaction(async (tx) => {
    const known = await findInvitation(tx, id);
    if (!known) throw new Refusal("not_found", heldWords().noInvitation);
    await lockVariants(tx, [known.variantId]);
    const invitation = (await findInvitation(tx, id)) ?? known;
    if (invitation.consumedByOrderId) throw new Refusal("gone", heldWords().boughtAlready);
    if (invitation.endedAt || invitation.expiresAt <= at) {
      throw new Refusal("gone", heldWords().over);
    }
    await openCart(tx, cartId, at);
    await lockCart(tx, cartId);
    const { variantId } = invitation;
    const inCart = (await readCartLines(tx, cartId)).find((line) => line.variantId === variantId);
    if (!inCart) await setCartLine(tx, cartId, { variantId, quantity: 1 }, at);
    await markClaimed(tx, id, cartId, at);
    if (invitation.claimedCartId === null) {
      await recordEvent(tx, actor, { name: "hold.claimed", at, variantId, data: { invitationId: id } });
    }
  });
}
