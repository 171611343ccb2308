"use server";
import { refresh } from "next/cache";
import { getStaffActor } from "@/app/admin/session";
import { formAction } from "@/app/form-action";
import type { FormState } from "@/app/form-state";
import { changeBanners } from "@/domain/store/change-banners";

export async function changeBannersAction(_previous: FormState, form: FormData): Promise<FormState> {
  return formAction("change-banners", form, async (fields) => {
    const actor = await getStaffActor("/admin/settings/banners");
    await changeBanners(actor, {
      announcement: {
        text: fields.text("announcement.text"),
        href: fields.text("announcement.href"),
        fromDay: fields.text("announcement.fromDay") || null,
        untilDay: fields.text("announcement.untilDay") || null,
      },
      delay: { text: fields.text("delay.text"), untilDay: fields.text("delay.untilDay") || null },
    });
    refresh();
    return { message: "Saved. Shoppers see it on every page within a second." };
  });
}
