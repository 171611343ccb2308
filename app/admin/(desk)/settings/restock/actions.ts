"use server";
import { refresh } from "next/cache";
import { getStaffActor } from "@/app/admin/session";
import { formAction } from "@/app/form-action";
import type { FormFields } from "@/app/form-fields";
import type { FormState } from "@/app/form-state";
import { type ChangeRestockMail, changeRestockMail } from "@/domain/store/change-restock-mail";

export async function changeRestockMailAction(_previous: FormState, form: FormData): Promise<FormState> {
  return formAction("change-restock-mail", form, async (fields) => {
    const actor = await getStaffActor("/admin/settings/restock");
    await changeRestockMail(actor, restockInput(fields));
    refresh();
    return { message: "Saved. Units that are kept for somebody stay kept as they were told." };
  });
}

function restockInput(fields: FormFields): ChangeRestockMail {
  const count = (name: string) => fields.number(name) ?? Number.NaN;
  return {
    doubleOptIn: fields.isOn("doubleOptIn"),
    holdHours: count("holdHours"),
    minimumFree: count("minimumFree"),
    invitationsAtMost: count("invitationsAtMost"),
    quietFrom: fields.text("quietFrom") || null,
    quietUntil: fields.text("quietUntil") || null,
    gatherMinutes: count("gatherMinutes"),
    mailsPerDayAtMost: count("mailsPerDayAtMost"),
    invitedPerHourAtMost: fields.number("invitedPerHourAtMost") ?? null,
    serves: fields.text("serves") === "business_first" ? "business_first" : "by_time",
    reminderHours: count("reminderHours"),
    askAfterDays: fields.number("askAfterDays") ?? null,
    digestAt: fields.text("digestAt"),
  };
}
