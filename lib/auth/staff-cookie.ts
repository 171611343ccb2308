import { decode, encode } from "next-auth/jwt";
import { isId } from "@/lib/id";

const MINUTE = 60;

/** How long a sign-in lasts at most, in seconds. The row in staff_sessions is what counts; the cookie only names it. */
export const STAFF_SESSION_SECONDS = 30 * 24 * 60 * MINUTE;

/** The cookie that next-auth reads and writes. `__Host-` ties it to this very host, which needs https. */
export function staffCookie() {
  const secure = (process.env.BACKFILL_URL ?? process.env.NEXTAUTH_URL ?? "").startsWith("https://");
  return {
    name: secure ? "__Host-backfill-staff" : "backfill-staff",
    options: { httpOnly: true, sameSite: "lax", path: "/", secure, maxAge: STAFF_SESSION_SECONDS },
  } as const;
}

/** next-auth's own encrypted token, which carries nothing but the session's id. */
export function sealStaffSession(sessionId: string): Promise<string> {
  return encode({ token: { sessionId }, secret: signingSecret(), maxAge: STAFF_SESSION_SECONDS });
}

/** The session's id, or undefined when the cookie is forged, cut short or past its time. */
export async function openStaffSession(cookie: string | undefined): Promise<string | undefined> {
  if (!cookie) return undefined;
  try {
    const token = await decode({ token: cookie, secret: signingSecret() });
    const sessionId = token?.sessionId;
    return typeof sessionId === "string" && isId(sessionId) ? sessionId : undefined;
  } catch {
    return undefined;
  }
}

function signingSecret(): string {
  const secret = process.env.NEXTAUTH_SECRET;
  if (!secret) throw new Error("NEXTAUTH_SECRET is not set; `npm start` makes it on first start");
  return secret;
}
