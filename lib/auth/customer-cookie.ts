import { decode, encode } from "next-auth/jwt";
import { isId } from "@/lib/id";

/** How long a customer stays signed in at most, in seconds. The row in customer_sessions is what counts. */
export const CUSTOMER_SESSION_SECONDS = 60 * 24 * 60 * 60;

// Another key than staff's cookie has: neither opens as the other, whatever name it is sent under.
const salt = "backfill customer";

/** The cookie that next-auth reads and writes for customers. `__Host-` ties it to this very host, which needs https. */
export function customerCookie() {
  const secure = (process.env.BACKFILL_URL ?? process.env.NEXTAUTH_URL ?? "").startsWith("https://");
  return {
    name: secure ? "__Host-backfill-customer" : "backfill-customer",
    options: { httpOnly: true, sameSite: "lax", path: "/", secure, maxAge: CUSTOMER_SESSION_SECONDS },
  } as const;
}

/** next-auth's own encrypted token, which carries nothing but the session's id. */
export function sealCustomerSession(sessionId: string): Promise<string> {
  return encode({ token: { sessionId }, secret: signingSecret(), maxAge: CUSTOMER_SESSION_SECONDS, salt });
}

/** The session's id, or undefined when the cookie is forged, cut short or past its time. */
export async function openCustomerSession(cookie: string | undefined): Promise<string | undefined> {
  if (!cookie) return undefined;
  try {
    const token = await decode({ token: cookie, secret: signingSecret(), salt });
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
