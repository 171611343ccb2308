// What a customer who is signed in puts into a cart belongs to the account, and so is there on their other devices.
import { z } from "zod";
import { transaction } from "@/db/client";
import type { Actor } from "@/domain/actor";
import { now } from "@/lib/clock";
import { signedInCustomer } from "./account-access";
import { type AdoptedCart, adoptCart } from "./adopt-cart";

export const KeepAccountCart = z.object({ cartId: z.uuid() });

/** Somebody else's cart is left alone. */
export async function keepAccountCart(
  actor: Actor,
  input: z.input<typeof KeepAccountCart>,
): Promise<AdoptedCart | undefined> {
  const customerId = signedInCustomer(actor);
  const { cartId } = KeepAccountCart.parse(input);
  return transaction((tx) => adoptCart(tx, { customerId, cartId, at: now() }));
}
