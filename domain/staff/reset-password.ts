// What happens when somebody has forgotten their password and the owner gives them a new one.
import { z } from "zod";
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { hashPassword } from "@/lib/auth/password-hash";
import { now } from "@/lib/clock";
import { Refusal } from "@/lib/refusal";
import { endSessionsOf } from "./sessions";
import { forgetSignInTries } from "./sign-in-limits";
import { lockStaff, setPasswordHash } from "./staff";
import { EmailAddress, NewPassword } from "./staff-input";

export const ResetPassword = z.object({ email: EmailAddress, newPassword: NewPassword });

/** Ends all their sign-ins. Refused: an address that nobody has, and a person who is disabled (field `email`). */
export async function resetPassword(actor: Actor, input: z.input<typeof ResetPassword>): Promise<void> {
  authorize(actor, "staff.change");
  const { email, newPassword } = ResetPassword.parse(input);
  const passwordHash = await hashPassword(newPassword);
  await transaction(async (tx) => {
    const person = await lockStaff(tx, email);
    if (person.disabledAt)
      throw new Refusal(
        "conflict",
        `${person.name} is disabled and can't sign in with any password.`,
        "email",
      );
    const at = now();
    await setPasswordHash(tx, person.id, passwordHash);
    await endSessionsOf(tx, person.id, at);
    await recordEvent(tx, actor, { name: "staff.password_changed", at, data: { staffId: person.id } });
  });
  await forgetSignInTries(email);
}
