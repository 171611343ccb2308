"use server";
import { refresh } from "next/cache";
import { getStaffActor } from "@/app/admin/session";
import { formAction } from "@/app/form-action";
import type { FormState } from "@/app/form-state";
import { changeStoreDetails } from "@/domain/store/change-store-details";

export async function changeStoreDetailsAction(_previous: FormState, form: FormData): Promise<FormState> {
  return formAction("change-store-details", form, async (fields) => {
    const actor = await getStaffActor("/admin/settings/details");
    await changeStoreDetails(actor, {
      name: fields.text("name"),
      contactEmail: fields.text("contactEmail"),
      contactPhone: fields.text("contactPhone"),
      postalAddress: fields.text("postalAddress"),
      locale: fields.text("locale"),
      timeZone: fields.text("timeZone"),
      currency: fields.text("currency"),
    });
    refresh();
    return { message: "Saved. Shoppers see it within a second." };
  });
}
