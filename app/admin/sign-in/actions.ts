"use server";
import { redirect } from "next/navigation";
import { findStaffSession } from "@/app/admin/session";
import { dropStaffCookie, keepStaffCookie } from "@/app/admin/staff-cookie";
import { formAction } from "@/app/form-action";
import type { FormState } from "@/app/form-state";
import { shopper } from "@/domain/actor";
import { signIn } from "@/domain/staff/sign-in";
import { signOut } from "@/domain/staff/sign-out";
import { safeAdminPath } from "@/lib/auth/safe-path";

export async function signInAction(_previous: FormState, form: FormData): Promise<FormState> {
  return formAction(
    "sign-in",
    form,
    async (fields, { place, userAgent }) => {
      const input = { email: fields.text("email"), password: fields.text("password"), place, userAgent };
      const { sessionId } = await signIn(shopper, input);
      await keepStaffCookie(sessionId);
      redirect(safeAdminPath(fields.text("next")));
    },
    { secrets: ["password"] },
  );
}

export async function signOutAction(_previous: FormState, form: FormData): Promise<FormState> {
  return formAction("sign-out", form, async () => {
    const session = await findStaffSession();
    if (session) await signOut(session.actor, { sessionId: session.sessionId });
    await dropStaffCookie();
    redirect("/admin/sign-in");
  });
}
