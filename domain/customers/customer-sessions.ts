// Which customers are signed in where: a row for each sign-in, so that signing out acts at once.
import { and, eq, isNull, lt, ne, or } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { customerSessions } from "@/db/schema/accounts";
import { newId } from "@/lib/id";

export type NewCustomerSession = { customerId: string; startedAt: Date; expiresAt: Date; userAgent: string };

export async function startCustomerSession(tx: Tx, session: NewCustomerSession): Promise<string> {
  const id = newId();
  await tx.insert(customerSessions).values({ id, ...session });
  return id;
}

/** Ends one sign-in of this customer, or all but the one they use now. Gives how many ended. */
export async function endCustomerSessions(
  tx: Tx,
  customerId: string,
  which: { only: string } | { allBut: string } | "all",
  at: Date,
): Promise<number> {
  const ended = await tx
    .update(customerSessions)
    .set({ endedAt: at })
    .where(and(eq(customerSessions.customerId, customerId), isNull(customerSessions.endedAt), chosen(which)))
    .returning({ id: customerSessions.id });
  return ended.length;
}

function chosen(which: { only: string } | { allBut: string } | "all") {
  if (which === "all") return undefined;
  return "only" in which ? eq(customerSessions.id, which.only) : ne(customerSessions.id, which.allBut);
}

export async function deleteCustomerSessionsOf(tx: Tx, customerId: string): Promise<number> {
  const gone = await tx
    .delete(customerSessions)
    .where(eq(customerSessions.customerId, customerId))
    .returning({ id: customerSessions.id });
  return gone.length;
}

/** Those that ended, or whose time passed, before `before`. */
export async function deleteOldCustomerSessions(tx: Tx, before: Date): Promise<number> {
  const gone = await tx
    .delete(customerSessions)
    .where(or(lt(customerSessions.endedAt, before), lt(customerSessions.expiresAt, before)))
    .returning({ id: customerSessions.id });
  return gone.length;
}
