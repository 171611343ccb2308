// Who is signed in: a row for each sign-in, so that signing out, or shutting somebody out, acts at once.
import { and, eq, isNull, ne } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { staffSessions } from "@/db/schema/staff";
import { newId } from "@/lib/id";

export type NewSession = { staffId: string; startedAt: Date; expiresAt: Date; userAgent: string };

export async function startSession(tx: Tx, session: NewSession): Promise<string> {
  const id = newId();
  await tx.insert(staffSessions).values({ id, ...session });
  return id;
}

/** Ends one sign-in of this person; false when it isn't theirs or had ended before. */
export async function endSession(tx: Tx, sessionId: string, staffId: string, at: Date): Promise<boolean> {
  const ended = await tx
    .update(staffSessions)
    .set({ endedAt: at })
    .where(
      and(eq(staffSessions.id, sessionId), eq(staffSessions.staffId, staffId), isNull(staffSessions.endedAt)),
    )
    .returning({ id: staffSessions.id });
  return ended.length > 0;
}

/** Ends every sign-in of a person, but for the one they are using now. */
export async function endSessionsOf(
  tx: Tx,
  staffId: string,
  at: Date,
  exceptSessionId?: string,
): Promise<void> {
  await tx
    .update(staffSessions)
    .set({ endedAt: at })
    .where(
      and(
        eq(staffSessions.staffId, staffId),
        isNull(staffSessions.endedAt),
        exceptSessionId ? ne(staffSessions.id, exceptSessionId) : undefined,
      ),
    );
}
