import { type NextRequest, NextResponse } from "next/server";
import { findSignedInStaff } from "@/domain/staff/queries";
import { safeAdminPath } from "@/lib/auth/safe-path";
import { openStaffSession, staffCookie } from "@/lib/auth/staff-cookie";
import { newId } from "@/lib/id";
import { log } from "@/lib/log";
import { readVersionedLink } from "@/lib/signed-link";

// Only the admin and suppliers' links pass here: the store's pages are served whole and pay for nothing.
export const config = { matcher: ["/admin/:path*", "/supplier/:path*"] };

/**
 * A convenience, not a guard: every page, action and query of the admin authorises itself. Next has begun its answer with
 * a 200 before a page can say "sign in", so whoever isn't signed in is led there from here, also without JavaScript.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  if (request.nextUrl.pathname.startsWith("/supplier/")) return supplierLink(request);
  const path = request.nextUrl.pathname + request.nextUrl.search;
  const headers = new Headers(request.headers);
  const requestId = headers.get("x-request-id") ?? newId();
  headers.set("x-request-id", requestId);
  log.info({ requestId, method: request.method, path: request.nextUrl.pathname }, "admin request");
  if (request.method === "GET" && !(await isAtHome(request))) {
    const back = safeAdminPath(path);
    const signIn = new URL("/admin/sign-in", request.url);
    if (back !== "/admin") signIn.searchParams.set("next", back);
    return NextResponse.redirect(signIn);
  }
  return NextResponse.next({ request: { headers } });
}

async function isAtHome(request: NextRequest): Promise<boolean> {
  if (request.nextUrl.pathname.startsWith("/admin/sign-in")) return true;
  const sessionId = await openStaffSession(request.cookies.get(staffCookie().name)?.value);
  return sessionId !== undefined && (await findSignedInStaff(sessionId)) !== undefined;
}

/** A forged link is "not found" with that status: a page can only say so after its 200 has left. */
function supplierLink(request: NextRequest): NextResponse {
  const token = request.nextUrl.pathname.slice("/supplier/".length);
  if (readVersionedLink("purchase-order", token)) return NextResponse.next();
  return NextResponse.rewrite(new URL("/supplier", request.url));
}
