import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { type Account, findSignedInCustomer } from "@/domain/customers/account-queries";
import { customerCookie, openCustomerSession, sealCustomerSession } from "@/lib/auth/customer-cookie";

/** Says to scripts no more than that somebody is signed in, for the word in the header. */
const hintCookie = "backfill_account";

export type CustomerSession = Account & { sessionId: string };

/** Who is signed in and by which session, or undefined; the row is read for each request, so that signing out acts at once. */
export const findCustomerSession = cache(async function findCustomerSession(): Promise<
  CustomerSession | undefined
> {
  const sessionId = await openCustomerSession((await cookies()).get(customerCookie().name)?.value);
  const account = sessionId && (await findSignedInCustomer(sessionId));
  return sessionId && account ? { ...account, sessionId } : undefined;
});

/** The customer behind this page, or a way to the sign-in that leads back to `path`. */
export async function getCustomerSession(path = "/account"): Promise<CustomerSession> {
  const session = await findCustomerSession();
  if (session) return session;
  redirect(`/account/sign-in?next=${encodeURIComponent(path)}`);
}

export async function keepCustomerCookie(sessionId: string): Promise<void> {
  const { name, options } = customerCookie();
  const jar = await cookies();
  jar.set(name, await sealCustomerSession(sessionId), options);
  jar.set(hintCookie, "1", { ...options, httpOnly: false });
}

export async function dropCustomerCookie(): Promise<void> {
  const { name, options } = customerCookie();
  const jar = await cookies();
  jar.set(name, "", { ...options, maxAge: 0 });
  jar.set(hintCookie, "", { ...options, httpOnly: false, maxAge: 0 });
}
