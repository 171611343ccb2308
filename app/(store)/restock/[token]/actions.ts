"use server";

import { readCartId, rememberCart } from "@/app/(store)/cart-cookie";
import { leadTo } from "@/app/(store)/scripted";
import { storeAction } from "@/app/(store)/store-action";
import type { FormState } from "@/app/form-state";
import { shopper } from "@/domain/actor";
import { countUnitsInCart } from "@/domain/customers/cart-view";
import { claimHold } from "@/domain/restock/claim-hold";
import { newId } from "@/lib/id";

export async function claimHoldAction(
  _before: FormState<{ goTo: string }>,
  form: FormData,
): Promise<FormState<{ goTo: string }>> {
  return storeAction<{ goTo: string }>("claim-hold", form, async (fields) => {
    const cartId = (await readCartId()) ?? newId();
    await claimHold(shopper, { token: fields.text("token"), cartId });
    await rememberCart(cartId, await countUnitsInCart(cartId));
    return leadTo("/cart");
  });
}
