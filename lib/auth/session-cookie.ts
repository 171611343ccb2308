import { decode, encode } from "next-auth/jwt";
import { isId } from "@/lib/id";

/**
 * The cookie of a sign-in: next-auth's own encrypted token, which carries nothing but the session's id. `salt` keeps the
 * kinds apart: neither opens as the other, whatever name it is sent under.
 */
export type SessionCookie = { name: string; seconds: number; salt?: string };

/** How next-auth reads and writes it. `__Host-` ties it to this very host, which needs https. */
export function cookieSettings({ name, seconds }: SessionCookie) {
  const secure = (process.env.BACKFILL_URL ?? process.env.NEXTAUTH_URL ?? "").startsWith("https://");
  return {
    name: secure ? `__Host-${name}` : name,
    options: { httpOnly: true, sameSite: "lax", path: "/", secure, maxAge: seconds },
  } as const;
}

export function sealSession({ seconds, salt }: SessionCookie, sessionId: string): Promise<string> {
  return encode({ token: { sessionId }, secret: signingSecret(), maxAge: seconds, salt });
}

/** The session's id, or undefined when the cookie is forged, cut short or past its time. */
export async function openSession(
  { salt }: SessionCookie,
  cookie: string | undefined,
): Promise<string | undefined> {
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
