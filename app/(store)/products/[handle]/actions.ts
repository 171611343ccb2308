"use server";

import { redirect } from "next/navigation";
import { readCartId, rememberCart } from "@/app/(store)/cart-cookie";
import { isScripted } from "@/app/(store)/scripted";
import { storeAction } from "@/app/(store)/store-action";
import type { FormState } from "@/app/form-state";
import { shopper } from "@/domain/actor";
import { addToCart } from "@/domain/customers/add-to-cart";
import { subscribe } from "@/domain/restock/subscribe";
import { productWords } from "@/messages/product";

export type Added = { units: number };

export async function addToCartAction(_before: FormState<Added>, form: FormData): Promise<FormState<Added>> {
  return storeAction<Added>("add-to-cart", form, async (fields) => {
    const { cartId, units } = await addToCart(shopper, {
      cartId: await readCartId(),
      variantId: fields.text("listed") || fields.text("variantId"), // the list that is there without JavaScript
      quantity: fields.text("quantity"),
    });
    await rememberCart(cartId, units);
    if (!(await isScripted())) redirect("/cart");
    return { message: productWords().inCart, data: { units } };
  });
}

export async function notifyMeAction(_before: FormState, form: FormData): Promise<FormState> {
  return storeAction("notify-me", form, async (fields) => {
    const { mustConfirm } = await subscribe(shopper, {
      ...wantedOf(fields.text("variantId")),
      email: fields.text("email"),
    });
    return {
      message: mustConfirm ? productWords().mustConfirm : productWords().onTheList,
    };
  });
}

/** "any:<variant>" is its product in whichever variant is here first. */
function wantedOf(choice: string): { variantId: string; isAny: boolean } {
  return { variantId: choice.replace(/^any:/, ""), isAny: choice.startsWith("any:") };
}
