// What happens when a member of staff gives themselves a new password.
import { eq } from "drizzle-orm";
import { z } from "zod";
import { getDb, transaction } from "@/db/client";
import { staff } from "@/db/schema/staff";
import type { Actor } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { hashPassword, passwordMatches } from "@/lib/auth/password-hash";
import { now } from "@/lib/clock";
import { Refusal } from "@/lib/refusal";
import { endSessionsOf } from "./sessions";
import { countSignInTry, forgetSignInTries } from "./sign-in-limits";
import { setPasswordHash } from "./staff";
import { NewPassword } from "./staff-input";

export const ChangePassword = z.object({
  currentPassword: z
    .string({ error: "Enter your current password." })
    .min(1, "Enter your current password.")
    .max(256, "This password is too long."),
  newPassword: NewPassword,
  /** The sign-in that is being used, which goes on; all others end. */
  sessionId: z.uuid(),
  place: z.string().max(200),
});

/** Refused: a wrong current password (field `currentPassword`), and too many tries at it. */
export async function changePassword(actor: Actor, input: z.input<typeof ChangePassword>): Promise<void> {
  if (actor.kind !== "staff") throw new Refusal("forbidden", "Sign in as a member of staff to do this.");
  const { currentPassword, newPassword, sessionId, place } = ChangePassword.parse(input);
  const [person] = await getDb()
    .select({ email: staff.email, passwordHash: staff.passwordHash })
    .from(staff)
    .where(eq(staff.id, actor.id));
  if (!person) throw new Refusal("not_found", "This account is gone.");
  await countSignInTry(person.email, place);
  if (!(await passwordMatches(person.passwordHash, currentPassword)))
    throw new Refusal("forbidden", "This is not your current password.", "currentPassword");
  const passwordHash = await hashPassword(newPassword);
  await transaction(async (tx) => {
    const at = now();
    await setPasswordHash(tx, actor.id, passwordHash);
    await endSessionsOf(tx, actor.id, at, sessionId);
    await recordEvent(tx, actor, { name: "staff.password_changed", at, data: { staffId: actor.id } });
  });
  await forgetSignInTries(person.email);
}
