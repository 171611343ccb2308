"use server";
import { refresh } from "next/cache";
import { getStaffActor } from "@/app/admin/session";
import { formAction } from "@/app/form-action";
import type { FormFields } from "@/app/form-fields";
import type { FormState } from "@/app/form-state";
import { changePolicyText } from "@/domain/store/change-policy-text";

export async function changePolicyTextAction(_previous: FormState, form: FormData): Promise<FormState> {
  return formAction("change-policy-text", form, async (fields) => {
    const actor = await getStaffActor("/admin/settings/policy-text");
    await changePolicyText(actor, {
      intro: fields.text("intro"),
      before: sections(fields, "before"),
      after: sections(fields, "after"),
    });
    refresh();
    return { message: "Saved. The policy page shows it within a second." };
  });
}

/** `before.0.title` and `before.0.text`, for as many as the form has. */
function sections(fields: FormFields, place: "before" | "after") {
  const sent = fields.startingWith(`${place}.`).filter(([name]) => name.endsWith(".text"));
  return sent.map((_, index) => ({
    title: fields.text(`${place}.${index}.title`),
    text: fields.text(`${place}.${index}.text`),
  }));
}
