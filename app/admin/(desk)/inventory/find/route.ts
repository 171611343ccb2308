import type { NextRequest } from "next/server";
import { findStaffSession } from "@/app/admin/session";
import { routeHandler } from "@/app/route-handler";
import { findVariants } from "@/domain/stock/queries";
import { Refusal } from "@/lib/refusal";

/** A few products for what was typed, while typing. */
export function GET(request: NextRequest): Promise<Response> {
  return routeHandler("find-variants", request, async () => {
    const session = await findStaffSession();
    if (!session) throw new Refusal("forbidden", "Sign in again to search.");
    const search = (request.nextUrl.searchParams.get("search") ?? "")
      .replaceAll("\0", "")
      .trim()
      .slice(0, 200);
    const variants = await findVariants(session.actor, search);
    return Response.json({ variants }, { headers: { "cache-control": "no-store" } });
  });
}
