"use server";

import { redirect } from "next/navigation";
import { readCartId, rememberCart } from "@/app/(store)/cart-cookie";
import { isScripted } from "@/app/(store)/scripted";
import { storeAction } from "@/app/(store)/store-action";
import type { FormState } from "@/app/form-state";
import { shopper } from "@/domain/actor";
import { changeCartLine } from "@/domain/customers/change-cart-line";
import { removeCartLine } from "@/domain/customers/remove-cart-line";
import { cartWords } from "@/messages/cart";

/** The one form of a cart line: its "Remove" button takes the line out, everything else sets its quantity. */
export async function changeCartLineAction(_before: FormState, form: FormData): Promise<FormState> {
  return storeAction("change-cart-line", form, async (fields) => {
    const cartId = (await readCartId()) ?? "";
    const variantId = fields.text("variantId");
    const quantity = fields.text("quantity");
    if (fields.isOn("remove")) {
      const { units } = await removeCartLine(shopper, { cartId, variantId });
      await rememberCart(cartId, units);
      redirect(`/cart?${new URLSearchParams({ removed: variantId, quantity })}`);
    }
    const { units } = await changeCartLine(shopper, { cartId, variantId, quantity });
    await rememberCart(cartId, units);
    if (!(await isScripted())) redirect("/cart");
    return { message: cartWords().upToDate };
  });
}
