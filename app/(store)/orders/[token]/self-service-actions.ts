"use server";

import { refresh } from "next/cache";
import { isScripted, leadTo } from "@/app/(store)/scripted";
import { storeAction } from "@/app/(store)/store-action";
import type { FormFields } from "@/app/form-fields";
import type { FormState } from "@/app/form-state";
import { shopper } from "@/domain/actor";
import { askQuestion } from "@/domain/conversations/ask-question";
import { changeAddress } from "@/domain/orders/change-address";
import { changeShipChoice } from "@/domain/orders/change-ship-choice";
import { swapUnits } from "@/domain/orders/swap-units";
import { requestReturn } from "@/domain/returns/request-return";
import { withdrawFromContract } from "@/domain/returns/withdraw-from-contract";
import { conversationWords } from "@/messages/conversations";
import { orderPageWords } from "@/messages/order-page";
import { asReason } from "./return-reason";

/** The order's link is its key: it comes with each form, and the verb reads it. */
export async function changeShipChoiceAction(_before: FormState, form: FormData): Promise<FormState> {
  return storeAction("change-ship-choice", form, async (fields) => {
    const orderLineId = fields.text("orderLineId");
    await changeShipChoice(shopper, {
      order: { token: fields.text("token") },
      shipChoice: fields.text("shipChoice") === "together" ? "together" : "as_available",
      seenExtraMinor: fields.number("seenExtraMinor"),
      ...(orderLineId && { apart: { orderLineId, quantity: fields.number("quantity") ?? Number.NaN } }),
    });
    return shown(fields, orderPageWords().ship.done);
  });
}

export async function swapUnitsAction(_before: FormState, form: FormData): Promise<FormState> {
  return storeAction("swap-units", form, async (fields) => {
    await swapUnits(shopper, {
      order: { token: fields.text("token") },
      orderLineId: fields.text("orderLineId"),
      substituteId: fields.text("substituteId"),
      quantity: fields.number("quantity") ?? Number.NaN,
      seenPriceMinor: fields.number("seenPriceMinor"),
    });
    return shown(fields, orderPageWords().swap.done);
  });
}

export async function askQuestionAction(_before: FormState, form: FormData): Promise<FormState> {
  return storeAction("ask-question", form, async (fields) => {
    await askQuestion(shopper, { token: fields.text("token"), body: fields.text("body") });
    return shown(fields, conversationWords().ask.sent);
  });
}

export async function changeAddressAction(_before: FormState, form: FormData): Promise<FormState> {
  return storeAction(
    "change-address",
    form,
    async (fields) => {
      await changeAddress(shopper, {
        order: { token: fields.text("token") },
        shipTo: {
          name: fields.text("name"),
          line1: fields.text("line1"),
          line2: fields.text("line2"),
          postalCode: fields.text("postalCode"),
          city: fields.text("city"),
          region: fields.text("region"),
          country: fields.text("country"),
        },
        seenDaysFor: fields.text("seenDaysFor"),
      });
      return shown(fields, orderPageWords().address.done);
    },
    { fieldOf: (path) => path.replace(/^shipTo\./, "") },
  );
}

export async function withdrawAction(_before: FormState, form: FormData): Promise<FormState> {
  return storeAction("withdraw", form, async (fields) => {
    await withdrawFromContract(shopper, {
      token: fields.text("token"),
      lines: unitsOf(fields),
      words: fields.text("words"),
    });
    return shown(fields, orderPageWords().withdraw.done);
  });
}

export async function requestReturnAction(_before: FormState, form: FormData): Promise<FormState> {
  return storeAction("request-return", form, async (fields) => {
    await requestReturn(shopper, {
      token: fields.text("token"),
      lines: unitsOf(fields),
      reason: asReason(fields.text("reason")),
      words: fields.text("words"),
    });
    return shown(fields, orderPageWords().giveBack.done);
  });
}

/** One quantity for each line; what was left empty is none. */
function unitsOf(fields: FormFields): { orderLineId: string; quantity: number }[] {
  return fields.startingWith("quantity:").map(([orderLineId, quantity]) => ({
    orderLineId,
    quantity: quantity.trim() === "" ? 0 : Number(quantity),
  }));
}

/** The page is read anew, so that it shows what has just changed. */
async function shown(fields: FormFields, message: string): Promise<{ message: string }> {
  if (!(await isScripted())) await leadTo(`/orders/${encodeURIComponent(fields.text("token"))}`);
  refresh();
  return { message };
}
