// The people who work here: their address, their role, and whether they may still come in.
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { staff } from "@/db/schema/staff";
import type { StaffRole } from "@/domain/actor";
import { newId } from "@/lib/id";
import { Refusal } from "@/lib/refusal";

export type NewStaff = { email: string; name: string; role: StaffRole; passwordHash: string };

/** Adds a person and gives their id; an address that is taken is refused. */
export async function insertStaff(tx: Tx, person: NewStaff, at: Date): Promise<string> {
  const [added] = await tx
    .insert(staff)
    .values({ id: newId(), ...person, createdAt: at })
    .onConflictDoNothing({ target: staff.email })
    .returning({ id: staff.id });
  if (!added) throw new Refusal("conflict", "Somebody with this e-mail address is staff already.", "email");
  return added.id;
}

/** One person, locked until the transaction ends. */
export async function lockStaff(tx: Tx, email: string) {
  const [person] = await tx
    .select({ id: staff.id, name: staff.name, role: staff.role, disabledAt: staff.disabledAt })
    .from(staff)
    .where(eq(staff.email, email))
    .for("update");
  if (!person) throw new Refusal("not_found", "No member of staff has this e-mail address.", "email");
  return person;
}

/** The owners who can still sign in, locked in order, so that two owners can't shut each other out at once. */
export async function lockOwners(tx: Tx): Promise<string[]> {
  const owners = await tx
    .select({ id: staff.id })
    .from(staff)
    .where(and(eq(staff.role, "owner"), isNull(staff.disabledAt)))
    .orderBy(staff.id)
    .for("update");
  return owners.map((owner) => owner.id);
}

export async function markDisabled(tx: Tx, staffId: string, at: Date): Promise<void> {
  await tx.update(staff).set({ disabledAt: at }).where(eq(staff.id, staffId));
}

export async function setPasswordHash(tx: Tx, staffId: string, passwordHash: string): Promise<void> {
  await tx.update(staff).set({ passwordHash }).where(eq(staff.id, staffId));
}
