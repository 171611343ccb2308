"use server";
import { refresh } from "next/cache";
import { getStaffActor } from "@/app/admin/session";
import { formAction } from "@/app/form-action";
import type { FormState } from "@/app/form-state";
import { decideReturn } from "@/domain/returns/decide-return";

export async function decideReturnAction(_previous: FormState, form: FormData): Promise<FormState> {
  return formAction("decide-return", form, async (fields) => {
    await decideReturn(await getStaffActor(), {
      requestId: fields.text("requestId"),
      decision: fields.text("decision") === "accepted" ? "accepted" : "declined",
      answer: fields.text("answer"),
    });
    refresh();
    return { message: "The customer is told by mail." };
  });
}
