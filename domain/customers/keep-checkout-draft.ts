// What a shopper typed at checkout stays with the cart, so that a reload or the back button loses nothing.
import { transaction } from "@/db/client";
import type { Actor } from "@/domain/actor";
import { now } from "@/lib/clock";
import { KeepCheckoutDraft } from "./cart-input";
import { saveCheckoutDraft } from "./carts";

/** Only the fields named in `KeepCheckoutDraft` are kept: nothing of a card can be among them. */
export async function keepCheckoutDraft(_actor: Actor, input: KeepCheckoutDraft): Promise<void> {
  const { cartId, draft, refused } = KeepCheckoutDraft.parse(input);
  await transaction((tx) => saveCheckoutDraft(tx, cartId, { ...draft, ...(refused && { refused }) }, now()));
}
