"use server";

import { refresh } from "next/cache";
import { isScripted, leadTo } from "@/app/(store)/scripted";
import { storeAction } from "@/app/(store)/store-action";
import type { FormState } from "@/app/form-state";
import { shopper } from "@/domain/actor";
import { confirmSubscription } from "@/domain/restock/confirm-subscription";

export async function confirmSubscriptionAction(_before: FormState, form: FormData): Promise<FormState> {
  return storeAction("confirm-subscription", form, async (fields) => {
    const token = fields.text("token");
    await confirmSubscription(shopper, token);
    if (!(await isScripted())) await leadTo(`/restock/confirm/${token}`);
    refresh();
    return undefined;
  });
}
