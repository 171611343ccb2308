import type { NextRequest } from "next/server";
import { cachedProduct } from "@/app/(store)/cached-reads";
import { versionedState } from "@/app/(store)/products/[handle]/versioned-state";
import { routeHandler } from "@/app/route-handler";
import { refreshMarksSince } from "@/lib/cache/stale-tags.mjs";
import { Refusal } from "@/lib/refusal";

/**
 * What a product's page shows that can change while it is open: `?handle=…`. `known` is the version that the page has: 204
 * when it still holds. `after` is the moment that the live stream told of, which may be newer than this process's last look.
 */
export function GET(request: NextRequest): Promise<Response> {
  return routeHandler("live-product", request, async () => {
    const query = request.nextUrl.searchParams;
    const after = query.get("after") ?? "";
    if (/^[\d-]{10} [\d:.]{8,15}\+00$/.test(after)) await refreshMarksSince(after);
    const product = await cachedProduct(query.get("handle") ?? "");
    if (!product) throw new Refusal("not_found", "This isn't sold any more.");
    const state = versionedState(product);
    const headers = { "cache-control": "no-store" };
    if (state.version === query.get("known")) return new Response(null, { status: 204, headers });
    return Response.json(state, { headers });
  });
}
