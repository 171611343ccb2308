"use server";

import { redirect } from "next/navigation";
import { readCartId, rememberCart } from "@/app/(store)/cart-cookie";
import { isScripted } from "@/app/(store)/scripted";
import { formAction } from "@/app/form-action";
import type { FormState } from "@/app/form-state";
import { shopper } from "@/domain/actor";
import { addToCart } from "@/domain/customers/add-to-cart";
import { subscribe } from "@/domain/restock/subscribe";

export type Added = { units: number };

export async function addToCartAction(_before: FormState<Added>, form: FormData): Promise<FormState<Added>> {
  return formAction<Added>("add-to-cart", form, async (fields) => {
    const { cartId, units } = await addToCart(shopper, {
      cartId: await readCartId(),
      variantId: fields.text("variantId"),
      quantity: fields.text("quantity"),
    });
    await rememberCart(cartId, units);
    if (!(await isScripted())) redirect("/cart");
    return { message: "It is in your cart.", data: { units } };
  });
}

export async function notifyMeAction(_before: FormState, form: FormData): Promise<FormState> {
  return formAction("notify-me", form, async (fields) => {
    const { mustConfirm } = await subscribe(shopper, {
      variantId: fields.text("variantId"),
      email: fields.text("email"),
    });
    return {
      message: mustConfirm
        ? "Almost done: press the button in the mail that we have just sent you."
        : "You are on the list. When a unit is free for you, we hold it and write to you once.",
    };
  });
}
