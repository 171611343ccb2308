"use server";

import { refresh } from "next/cache";
import { isScripted, leadTo } from "@/app/(store)/scripted";
import { storeAction } from "@/app/(store)/store-action";
import type { FormState } from "@/app/form-state";
import { shopper } from "@/domain/actor";
import { cancelUnits } from "@/domain/orders/cancel-units";
import { replaceCard } from "@/domain/payments/replace-card";
import { orderPageWords } from "@/messages/order-page";

/** The order's link is its key: it comes with the form, and the verb reads it. */
export async function cancelUnitsAction(_before: FormState, form: FormData): Promise<FormState> {
  return storeAction("cancel-units", form, async (fields) => {
    const token = fields.text("token");
    await cancelUnits(shopper, {
      order: { token },
      orderLineId: fields.text("orderLineId"),
      quantity: fields.number("quantity") ?? Number.NaN,
    });
    return shown(token, orderPageWords().cancel.done);
  });
}

export async function replaceCardAction(_before: FormState, form: FormData): Promise<FormState> {
  return storeAction(
    "replace-card",
    form,
    async (fields) => {
      const token = fields.text("token");
      const card = {
        number: fields.text("cardNumber"),
        expiry: fields.text("cardExpiry"),
        cvc: fields.text("cardCvc"),
      };
      const { retried } = await replaceCard(shopper, { token, card });
      return shown(token, retried > 0 ? orderPageWords().card.retried : orderPageWords().card.saved);
    },
    { secrets: ["cardNumber", "cardExpiry", "cardCvc"], fieldOf },
  );
}

/** The page is read anew, so that it shows what has just changed. */
async function shown(token: string, message: string): Promise<{ message: string }> {
  if (!(await isScripted())) await leadTo(`/orders/${token}`);
  refresh();
  return { message };
}

function fieldOf(path: string): string {
  const known: Record<string, string> = {
    "card.number": "cardNumber",
    "card.expiry": "cardExpiry",
    "card.cvc": "cardCvc",
  };
  return known[path] ?? path;
}
