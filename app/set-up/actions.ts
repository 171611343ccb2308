"use server";
import { redirect } from "next/navigation";
import { keepStaffCookie } from "@/app/admin/staff-cookie";
import { formAction } from "@/app/form-action";
import type { FormState } from "@/app/form-state";
import { shopper } from "@/domain/actor";
import { signIn } from "@/domain/staff/sign-in";
import { setUpStore } from "@/domain/store/set-up-store";

export async function setUpAction(_previous: FormState, form: FormData): Promise<FormState> {
  return formAction(
    "set-up-store",
    form,
    async (fields, { place, userAgent }) => {
      const password = fields.text("password");
      const email = fields.text("ownerEmail");
      await setUpStore(shopper, {
        token: fields.text("token").trim(),
        settings: {
          name: fields.text("settings.name"),
          contactEmail: fields.text("settings.contactEmail") || email,
          currency: fields.text("settings.currency"),
          timeZone: fields.text("settings.timeZone"),
        },
        locationName: fields.text("locationName"),
        ownerName: fields.text("ownerName"),
        ownerEmail: email,
        password,
      });
      const { sessionId } = await signIn(shopper, { email, password, place, userAgent });
      await keepStaffCookie(sessionId);
      redirect("/admin");
    },
    {
      secrets: ["password"],
      // Left empty, the customers' address is the owner's: what is wrong with it is said there, once.
      fieldOf: (path) => (path === "settings.contactEmail" && form.get(path) === "" ? "ownerEmail" : path),
    },
  );
}
