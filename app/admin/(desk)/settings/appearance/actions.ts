"use server";
import { refresh } from "next/cache";
import { getStaffActor } from "@/app/admin/session";
import { formAction } from "@/app/form-action";
import type { FormState } from "@/app/form-state";
import { typePairNames } from "@/domain/store/appearance";
import { changeAppearance } from "@/domain/store/change-appearance";
import { readSection } from "./section-words";

export async function changeAppearanceAction(_previous: FormState, form: FormData): Promise<FormState> {
  return formAction(
    "change-appearance",
    form,
    async (fields) => {
      const actor = await getStaffActor("/admin/settings/appearance");
      const sections = fields.startingWith("homeSections.").map(([, value]) => readSection(value));
      await changeAppearance(actor, {
        brandColor: fields.text("brandColor"),
        typePair: typePairNames.find((name) => name === fields.text("typePair")) ?? "house",
        logoAlt: fields.text("logoAlt"),
        homeSections: sections.filter((section) => section !== undefined),
      });
      refresh();
      return { message: "Saved. Shoppers see it within a second." };
    },
    { fieldOf: (path) => path.replace(/^homeSections.*$/, "homeSections.0") },
  );
}
