import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { factsOf } from "@/app/request";
import { shopper } from "@/domain/actor";
import { findSignedInStaff } from "@/domain/staff/queries";
import { signIn } from "@/domain/staff/sign-in";
import { signOut } from "@/domain/staff/sign-out";
import { STAFF_SESSION_SECONDS, staffCookie } from "@/lib/auth/staff-cookie";
import { log } from "@/lib/log";
import { isRefusal } from "@/lib/refusal";

/** next-auth's credentials sign-in over the same verbs as the sign-in page. Its token holds the session's id and nothing else. */
export function authOptions(): NextAuthOptions {
  return {
    secret: process.env.NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: STAFF_SESSION_SECONDS },
    cookies: { sessionToken: staffCookie() },
    pages: { signIn: "/admin/sign-in", signOut: "/admin/sign-in", error: "/admin/sign-in" },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        authorize: (given, request) => authorizeStaff(given, new Headers(request.headers)),
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sessionId: user.id } : { sessionId: token.sessionId }),
      session: async ({ session, token }) => ({
        expires: session.expires,
        user: await nameOf(token.sessionId),
      }),
    },
    events: { signOut: ({ token }) => endSession(token?.sessionId) },
  };
}

async function authorizeStaff(given: Record<"email" | "password", string> | undefined, headers: Headers) {
  try {
    const { place, userAgent } = factsOf(headers);
    const input = { email: given?.email ?? "", password: given?.password ?? "", place, userAgent };
    return { id: (await signIn(shopper, input)).sessionId };
  } catch (error) {
    if (!isRefusal(error)) log.warn({ err: error }, "a sign-in failed");
    return null;
  }
}

async function nameOf(sessionId: unknown) {
  const person = typeof sessionId === "string" ? await findSignedInStaff(sessionId) : undefined;
  return person ? { name: person.name } : undefined;
}

async function endSession(sessionId: unknown): Promise<void> {
  const person = typeof sessionId === "string" ? await findSignedInStaff(sessionId) : undefined;
  if (person && typeof sessionId === "string") await signOut(person, { sessionId });
}
