// A shopper puts units of a variant into the cart; the first of them opens it.
import { type Tx, transaction } from "@/db/client";
import type { Actor } from "@/domain/actor";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { newId } from "@/lib/id";
import { plural } from "@/lib/plural";
import { Refusal } from "@/lib/refusal";
import { AddToCart, cartQuantityAtMost } from "./cart-input";
import { refuseUnsellable } from "./cart-limits";
import { countCartUnits, lockCart, openCart, readCartLines, setCartLine } from "./carts";

/** Anybody may fill a cart; it is known only by its id, which is in the shopper's cookie. */
export async function addToCart(_actor: Actor, input: AddToCart): Promise<{ cartId: string; units: number }> {
  const { cartId: known, variantId, quantity } = AddToCart.parse(input);
  const at = now();
  return transaction(async (tx) => {
    const cartId = await ownCart(tx, known, at);
    const settings = await getSettings(tx);
    const lines = await readCartLines(tx, cartId);
    const before = lines.find((line) => line.variantId === variantId)?.quantity ?? 0;
    if (before === 0 && lines.length >= settings.orderLinesAtMost) {
      throw new Refusal(
        "conflict",
        `A cart takes ${plural(settings.orderLinesAtMost, { one: "product", other: "products" })}. Order these first, then add this one.`,
      );
    }
    const wanted = before + quantity;
    if (wanted > cartQuantityAtMost) {
      throw new Refusal(
        "conflict",
        `${before} of these are in your cart already, and 10,000 is the most. For more, write to us.`,
        "quantity",
      );
    }
    await refuseUnsellable(tx, settings, { cartId, variantId, quantity: wanted }, at);
    await setCartLine(tx, cartId, { variantId, quantity: wanted }, at);
    return { cartId, units: await countCartUnits(tx, cartId) };
  });
}

/** The cart in the cookie, or a new one when it was never there or is gone. */
async function ownCart(tx: Tx, known: string | undefined, at: Date): Promise<string> {
  if (known && (await lockCart(tx, known))) return known;
  const cartId = newId();
  await openCart(tx, cartId, at);
  return cartId;
}
