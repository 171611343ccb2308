// A shopper changes how many of a product are in the cart.
import { transaction } from "@/db/client";
import type { Actor } from "@/domain/actor";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { Refusal } from "@/lib/refusal";
import { cartWords } from "@/messages/cart";
import { ChangeCartLine } from "./cart-input";
import { refuseUnsellable } from "./cart-limits";
import { countCartUnits, lockCart, readCartLines, setCartLine } from "./carts";

export async function changeCartLine(_actor: Actor, input: ChangeCartLine): Promise<{ units: number }> {
  const { cartId, variantId, quantity } = ChangeCartLine.parse(input);
  const at = now();
  return transaction(async (tx) => {
    await lockCart(tx, cartId);
    const lines = await readCartLines(tx, cartId);
    const line = lines.find((candidate) => candidate.variantId === variantId);
    if (!line) throw new Refusal("not_found", cartWords().refusals.notInCart);
    // Asking for fewer is always fine: it can only bring the line nearer to what can be promised.
    if (quantity > line.quantity) {
      await refuseUnsellable(tx, await getSettings(tx), { cartId, variantId, quantity }, at);
    }
    await setCartLine(tx, cartId, { variantId, quantity }, at);
    return { units: await countCartUnits(tx, cartId) };
  });
}
