"use server";

import { redirect } from "next/navigation";
import { readCartId, rememberCart } from "@/app/(store)/cart-cookie";
import { isScripted } from "@/app/(store)/scripted";
import { formAction } from "@/app/form-action";
import type { FormState } from "@/app/form-state";
import { shopper } from "@/domain/actor";
import { addToCart } from "@/domain/customers/add-to-cart";

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
