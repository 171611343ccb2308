// What happens when a member of staff signs in.
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { getDb, type Tx, transaction } from "@/db/client";
import { staff } from "@/db/schema/staff";
import type { Actor } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { passwordMatches } from "@/lib/auth/password-hash";
import { STAFF_SESSION_SECONDS } from "@/lib/auth/staff-cookie";
import { now } from "@/lib/clock";
import { Refusal } from "@/lib/refusal";
import { startSession } from "./sessions";
import { countSignInTry, forgetSignInTries } from "./sign-in-limits";

export const SignIn = z.object({
  email: z
    .string({ error: "Enter your e-mail address." })
    .trim()
    .toLowerCase()
    .min(1, "Enter your e-mail address.")
    .max(254, "This e-mail address is too long."),
  password: z
    .string({ error: "Enter your password." })
    .min(1, "Enter your password.")
    .max(256, "This password is too long."),
  /** Where the request came from, for the rate limit. */
  place: z.string().max(200),
  userAgent: z.string().transform((value) => value.slice(0, 300)),
});

export type SignedIn = { sessionId: string; expiresAt: Date };

/** Anybody may try; the answer to a wrong address and to a wrong password is the same, and takes as long. */
export async function signIn(_actor: Actor, input: z.input<typeof SignIn>): Promise<SignedIn> {
  const { email, password, place, userAgent } = SignIn.parse(input);
  await countSignInTry(email, place);
  const person = await findEnabled(email);
  if (!(await passwordMatches(person?.passwordHash, password)) || !person) throw wrong();
  const signedIn = await transaction(async (tx) => {
    await lockUnchanged(tx, person);
    const startedAt = now();
    const expiresAt = new Date(startedAt.getTime() + STAFF_SESSION_SECONDS * 1000);
    const sessionId = await startSession(tx, { staffId: person.id, startedAt, expiresAt, userAgent });
    const actor: Actor = { kind: "staff", id: person.id, name: person.name, role: person.role };
    await recordEvent(tx, actor, { name: "staff.signed_in", at: startedAt });
    return { sessionId, expiresAt };
  });
  await forgetSignInTries(email);
  return signedIn;
}

type Person = Pick<typeof staff.$inferSelect, "id" | "name" | "role" | "passwordHash">;

async function findEnabled(email: string): Promise<Person | undefined> {
  const [person] = await getDb()
    .select({ id: staff.id, name: staff.name, role: staff.role, passwordHash: staff.passwordHash })
    .from(staff)
    .where(and(eq(staff.email, email), isNull(staff.disabledAt)));
  return person;
}

/** A password that was reset, or a person who was disabled, while we were checking lets nobody in. */
async function lockUnchanged(tx: Tx, person: Person): Promise<void> {
  const [same] = await tx
    .select({ id: staff.id })
    .from(staff)
    .where(
      and(eq(staff.id, person.id), eq(staff.passwordHash, person.passwordHash), isNull(staff.disabledAt)),
    )
    .for("share");
  if (!same) throw wrong();
}

function wrong(): Refusal {
  return new Refusal("forbidden", "The e-mail address or the password is wrong.");
}
