"use server";
import { redirect } from "next/navigation";
import { getStaffActor } from "@/app/admin/session";
import { formAction } from "@/app/form-action";
import { typedValues } from "@/app/form-fields";
import type { FormState } from "@/app/form-state";
import { keepSentForm } from "@/app/sent-form";
import { previewPolicy } from "@/domain/catalog/preview-policy";
import { setPolicy } from "@/domain/catalog/set-policy";
import { policyFrom } from "./policy-from-form";
import { previewSaid } from "./preview-said";

const path = "/admin/settings/policies";

/** With "preview" nothing is written: what the form says is compared with what holds now, and stays in the form. */
export async function setPolicyAction(_previous: FormState, form: FormData): Promise<FormState> {
  const isPreview = form.get("intent") === "preview";
  const answered = await formAction("set-policy", form, async (fields) => {
    const actor = await getStaffActor(path);
    const policy = policyFrom(fields);
    if (isPreview) return { message: previewSaid(await previewPolicy(actor, policy)) };
    await setPolicy(actor, policy);
    redirect(path);
  });
  const kept = { ...answered, values: typedValues(form, []) };
  await keepSentForm("set-policy", kept);
  return kept;
}

export async function removePolicyAction(_previous: FormState, form: FormData): Promise<FormState> {
  return formAction("remove-policy", form, async (fields) => {
    const actor = await getStaffActor(path);
    await setPolicy(actor, { ...policyFrom(fields), terms: null });
    redirect(path);
  });
}
