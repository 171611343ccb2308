"use server";
import { redirect } from "next/navigation";
import { getStaffActor } from "@/app/admin/session";
import { formAction } from "@/app/form-action";
import type { FormState } from "@/app/form-state";
import { eraseCustomer } from "@/domain/customers/erase-customer";
import { Refusal } from "@/lib/refusal";

export async function eraseCustomerAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await getStaffActor();
  return formAction("erase-customer-by-staff", form, async (fields) => {
    if (!fields.isOn("sure")) throw new Refusal("invalid", "Tick this to go on.", "sure");
    await eraseCustomer(actor, { customerId: fields.text("customerId") });
    redirect("/admin/customers");
  });
}
