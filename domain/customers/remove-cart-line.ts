// A shopper takes a product out of the cart.
import { transaction } from "@/db/client";
import type { Actor } from "@/domain/actor";
import { now } from "@/lib/clock";
import { RemoveCartLine } from "./cart-input";
import { countCartUnits, lockCart, setCartLine } from "./carts";

/** Taking out what is not there is no mistake: two tabs may press the same button. */
export async function removeCartLine(_actor: Actor, input: RemoveCartLine): Promise<{ units: number }> {
  const { cartId, variantId } = RemoveCartLine.parse(input);
  return transaction(async (tx) => {
    await lockCart(tx, cartId);
    await setCartLine(tx, cartId, { variantId, quantity: 0 }, now());
    return { units: await countCartUnits(tx, cartId) };
  });
}
