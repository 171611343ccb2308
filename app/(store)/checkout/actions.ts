"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { readCartId, rememberCart } from "@/app/(store)/cart-cookie";
import { readSeenLines } from "@/app/(store)/checkout/seen-lines";
import { isScripted } from "@/app/(store)/scripted";
import { storeAction } from "@/app/(store)/store-action";
import type { FormFields } from "@/app/form-fields";
import type { FormState } from "@/app/form-state";
import { shopper } from "@/domain/actor";
import { keepCheckoutDraft } from "@/domain/customers/keep-checkout-draft";
import { placeOrder } from "@/domain/orders/place-order";
import type { PlaceOrder } from "@/domain/orders/place-order-input";
import { orderPath } from "@/lib/links";

export type Placed = { goTo: string };

const secrets = ["cardNumber", "cardExpiry", "cardCvc"];

export async function placeOrderAction(
  _before: FormState<Placed>,
  form: FormData,
): Promise<FormState<Placed>> {
  const cartId = await readCartId();
  const state = await storeAction<Placed>(
    "place-order",
    form,
    async (fields) => {
      const { orderId } = await placeOrder(shopper, orderFrom(fields, cartId));
      const goTo = orderPath(orderId);
      if (await isScripted()) return { data: { goTo } };
      if (cartId) await rememberCart(cartId, 0);
      redirect(goTo);
    },
    { secrets, fieldOf },
  );
  if (!state.ok && cartId) await afterRefusal(cartId, state);
  return state;
}

/** What was typed is kept, and the page is read anew: what can be promised may have changed under the shopper's hands. */
async function afterRefusal(cartId: string, { values }: FormState<Placed>): Promise<void> {
  const typed = (name: string) => values[name] ?? "";
  await keepCheckoutDraft(shopper, {
    cartId,
    draft: {
      email: typed("email"),
      name: typed("name"),
      line1: typed("line1"),
      line2: typed("line2"),
      postalCode: typed("postalCode"),
      city: typed("city"),
      region: typed("region"),
      country: typed("country"),
      shipChoice: typed("shipChoice"),
      giftNote: typed("giftNote"),
    },
  });
  if (await isScripted()) refresh();
}

function orderFrom(fields: FormFields, cartId: string | undefined): PlaceOrder {
  const { text } = fields;
  const isTogether = text("shipChoice") === "together";
  return {
    placingKey: text("placingKey"),
    cartId,
    email: text("email"),
    shipTo: {
      name: text("name"),
      line1: text("line1"),
      line2: text("line2"),
      postalCode: text("postalCode"),
      city: text("city"),
      region: text("region"),
      country: text("country"),
    },
    lines: readSeenLines(text("seenLines")),
    seenTotalMinor: Number(text(isTogether ? "totalTogether" : "totalAsAvailable")),
    shipChoice: isTogether ? "together" : "as_available",
    acknowledged: fields.startingWith("acknowledged.").map(([variantId]) => variantId),
    giftNote: text("giftNote"),
    card: { number: text("cardNumber"), expiry: text("cardExpiry"), cvc: text("cardCvc") },
  };
}

/** The form's own names for what the verb's input calls otherwise. */
function fieldOf(path: string): string {
  const known: Record<string, string> = {
    "card.number": "cardNumber",
    "card.expiry": "cardExpiry",
    "card.cvc": "cardCvc",
  };
  return known[path] ?? path.replace(/^shipTo\./, "");
}
