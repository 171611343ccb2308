import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { factsOf } from "@/app/request";
import type { Actor } from "@/domain/actor";
import { findSignedInStaff } from "@/domain/staff/queries";
import { safeAdminPath } from "@/lib/auth/safe-path";
import { openStaffSession, staffCookie } from "@/lib/auth/staff-cookie";

export type StaffActor = Actor & { kind: "staff" };

/**
 * The member of staff behind this request, or a way to the sign-in that leads back afterwards. Every page, action and
 * route of the admin asks for itself; the row is read each time, so that signing out acts at once. `path` is the page's own
 * address; an action may leave it out and leads back to the page it was sent from.
 */
export async function getStaffActor(path?: string): Promise<StaffActor> {
  const session = await findStaffSession();
  if (session) return session.actor;
  const back = safeAdminPath(path ?? factsOf(await headers()).fromPath);
  redirect(back === "/admin" ? "/admin/sign-in" : `/admin/sign-in?next=${encodeURIComponent(back)}`);
}

/** Who is signed in and by which session, or undefined. Read once for each request. */
export const findStaffSession = cache(async function findStaffSession(): Promise<
  { sessionId: string; actor: StaffActor } | undefined
> {
  const cookie = (await cookies()).get(staffCookie().name)?.value;
  const sessionId = await openStaffSession(cookie);
  const actor = sessionId && (await findSignedInStaff(sessionId));
  return sessionId && actor ? { sessionId, actor } : undefined;
});
