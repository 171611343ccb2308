import { cookieSettings, openSession, type SessionCookie, sealSession } from "@/lib/auth/session-cookie";

/** How long a sign-in lasts at most, in seconds. The row in staff_sessions is what counts; the cookie only names it. */
export const STAFF_SESSION_SECONDS = 30 * 24 * 60 * 60;

const kind: SessionCookie = { name: "backfill-staff", seconds: STAFF_SESSION_SECONDS };

export function staffCookie() {
  return cookieSettings(kind);
}

export function sealStaffSession(sessionId: string): Promise<string> {
  return sealSession(kind, sessionId);
}

export function openStaffSession(cookie: string | undefined): Promise<string | undefined> {
  return openSession(kind, cookie);
}
