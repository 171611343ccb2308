import { cookieSettings, openSession, type SessionCookie, sealSession } from "@/lib/auth/session-cookie";

/** How long a sign-in lasts at most, in seconds. The row in customer_sessions is what counts; the cookie only names it. */
export const CUSTOMER_SESSION_SECONDS = 60 * 24 * 60 * 60;

const kind: SessionCookie = {
  name: "backfill-customer",
  seconds: CUSTOMER_SESSION_SECONDS,
  salt: "backfill customer",
};

export function customerCookie() {
  return cookieSettings(kind);
}

export function sealCustomerSession(sessionId: string): Promise<string> {
  return sealSession(kind, sessionId);
}

export function openCustomerSession(cookie: string | undefined): Promise<string | undefined> {
  return openSession(kind, cookie);
}
