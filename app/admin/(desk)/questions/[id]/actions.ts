"use server";
import { refresh } from "next/cache";
import { getStaffActor } from "@/app/admin/session";
import { formAction } from "@/app/form-action";
import type { FormState } from "@/app/form-state";
import { answerQuestion } from "@/domain/conversations/answer-question";
import { closeQuestion } from "@/domain/conversations/close-question";

export async function answerAction(_previous: FormState, form: FormData): Promise<FormState> {
  return formAction("answer-question", form, async (fields) => {
    const input = { conversationId: fields.text("conversationId"), body: fields.text("body") };
    await answerQuestion(await getStaffActor(), input);
    refresh();
    return { message: "The answer goes out by mail." };
  });
}

export async function closeAction(_previous: FormState, form: FormData): Promise<FormState> {
  return formAction("close-question", form, async (fields) => {
    await closeQuestion(await getStaffActor(), { conversationId: fields.text("conversationId") });
    refresh();
    return { message: "Closed." };
  });
}
