"use server";

import { refresh } from "next/cache";
import { isScripted, leadTo } from "@/app/(store)/scripted";
import { storeAction } from "@/app/(store)/store-action";
import type { FormState } from "@/app/form-state";
import { shopper } from "@/domain/actor";
import { ChangeAlerts } from "@/domain/restock/alert-input";
import { changeAlerts } from "@/domain/restock/change-alerts";
import { endAlerts } from "@/domain/restock/end-alerts";
import { eraseAlerts } from "@/domain/restock/erase-alerts";
import { mailAlertsLink } from "@/domain/restock/mail-alerts-link";
import { restockWords } from "@/messages/restock";

export async function mailAlertsLinkAction(_before: FormState, form: FormData): Promise<FormState> {
  return storeAction("mail-alerts-link", form, async (fields, { place }) => {
    await mailAlertsLink(shopper, { email: fields.text("email") }, place);
    return { message: restockWords().linkSent };
  });
}

export async function changeAlertsAction(_before: FormState, form: FormData): Promise<FormState> {
  return storeAction("change-alerts", form, async (fields) => {
    const token = fields.text("token");
    const frequency = ChangeAlerts.shape.frequency.parse(fields.text("frequency"));
    await changeAlerts(shopper, { token, frequency, pausedUntil: fields.text("pausedUntil") });
    return backTo(token, restockWords().saved);
  });
}

export async function endAlertsAction(_before: FormState, form: FormData): Promise<FormState> {
  return storeAction("end-alerts", form, async (fields) => {
    const token = fields.text("token");
    const subscriptionId = fields.text("subscriptionId");
    await endAlerts(shopper, { token, ...(subscriptionId && { subscriptionId }) });
    return backTo(token, restockWords().ended);
  });
}

export async function eraseAlertsAction(_before: FormState, form: FormData): Promise<FormState> {
  return storeAction("erase-alerts", form, async (fields) => {
    await eraseAlerts(shopper, fields.text("token"));
    if (!(await isScripted())) await leadTo("/alerts");
    return { message: restockWords().erased };
  });
}

async function backTo(token: string, message: string): Promise<{ message: string }> {
  if (!(await isScripted())) await leadTo(`/alerts/${token}`);
  refresh();
  return { message };
}
