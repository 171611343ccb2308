"use server";
import { refresh } from "next/cache";
import { getStaffActor } from "@/app/admin/session";
import { formAction } from "@/app/form-action";
import type { FormState } from "@/app/form-state";
import { retryMessage } from "@/domain/messages/retry-message";

export async function retryAction(_previous: FormState, form: FormData): Promise<FormState> {
  return formAction("retry-message", form, async (fields) => {
    await retryMessage(await getStaffActor(), { messageId: fields.text("messageId") });
    refresh();
    return { message: "It goes out again." };
  });
}
