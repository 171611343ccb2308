"use server";
import { refresh } from "next/cache";
import { getStaffActor } from "@/app/admin/session";
import { formAction } from "@/app/form-action";
import type { FormState } from "@/app/form-state";
import { changeLogo } from "@/domain/store/change-logo";

export async function changeLogoAction(_previous: FormState, form: FormData): Promise<FormState> {
  return formAction(
    "change-logo",
    form,
    async () => {
      const actor = await getStaffActor("/admin/settings/appearance");
      await changeLogo(actor, { logo: await sentPicture(form) });
      refresh();
      return { message: "Saved. Shoppers see it within a second." };
    },
    { fieldOf: () => "logo" },
  );
}

export async function takeLogoDownAction(_previous: FormState, form: FormData): Promise<FormState> {
  return formAction("change-logo", form, async () => {
    const actor = await getStaffActor("/admin/settings/appearance");
    await changeLogo(actor, { logo: null });
    refresh();
    return { message: "Taken down. Shoppers see the shop's name." };
  });
}

async function sentPicture(form: FormData): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
  const file = form.get("logo");
  if (!(file instanceof File)) return { name: "", bytes: new Uint8Array() };
  return {
    name: file.name.slice(0, 255).replaceAll("\0", ""),
    bytes: new Uint8Array(await file.arrayBuffer()),
  };
}
