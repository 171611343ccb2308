// Reads about the people who work here: who is behind a sign-in, and who there is.
import { and, asc, eq, gt, isNull } from "drizzle-orm";
import { getDb } from "@/db/client";
import { staff, staffSessions } from "@/db/schema/staff";
import { type Actor, authorize } from "@/domain/actor";
import { now } from "@/lib/clock";

/** Who is signed in by this session; undefined once it ended, its time passed or the person was disabled. */
export async function findSignedInStaff(sessionId: string): Promise<(Actor & { kind: "staff" }) | undefined> {
  const [person] = await getDb()
    .select({ id: staff.id, name: staff.name, role: staff.role })
    .from(staffSessions)
    .innerJoin(staff, eq(staff.id, staffSessions.staffId))
    .where(
      and(
        eq(staffSessions.id, sessionId),
        isNull(staffSessions.endedAt),
        gt(staffSessions.expiresAt, now()),
        isNull(staff.disabledAt),
      ),
    );
  return person && { kind: "staff", ...person };
}

export async function listStaff(actor: Actor) {
  authorize(actor, "staff.change");
  return getDb()
    .select({ email: staff.email, name: staff.name, role: staff.role, disabledAt: staff.disabledAt })
    .from(staff)
    .orderBy(asc(staff.name), asc(staff.id));
}
