"use server";
import { redirect } from "next/navigation";
import { findStaffSession } from "@/app/admin/session";
import { formAction } from "@/app/form-action";
import type { FormState } from "@/app/form-state";
import { changePassword } from "@/domain/staff/change-password";

export async function changePasswordAction(_previous: FormState, form: FormData): Promise<FormState> {
  return formAction(
    "change-password",
    form,
    async (fields, { place }) => {
      const session = await findStaffSession();
      if (!session) redirect("/admin/sign-in?next=/admin/account");
      await changePassword(session.actor, {
        currentPassword: fields.text("currentPassword"),
        newPassword: fields.text("newPassword"),
        sessionId: session.sessionId,
        place,
      });
      return { message: "Your password is changed. Wherever else you were signed in, you aren't any more." };
    },
    { secrets: ["currentPassword", "newPassword"] },
  );
}
