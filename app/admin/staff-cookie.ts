import { cookies } from "next/headers";
import { sealStaffSession, staffCookie } from "@/lib/auth/staff-cookie";

/** Gives the browser the cookie that names its sign-in. */
export async function keepStaffCookie(sessionId: string): Promise<void> {
  const { name, options } = staffCookie();
  (await cookies()).set(name, await sealStaffSession(sessionId), options);
}

export async function dropStaffCookie(): Promise<void> {
  const { name, options } = staffCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}
