import type { NextRequest } from "next/server";
import { routeHandler } from "@/app/route-handler";
import { liveStream } from "@/lib/cache/live-stream";
import { isId } from "@/lib/id";

const productsAtMost = 100;

/** Says "changed" when one of these products did: `/api/live?products=<id>,<id>`. Reads nothing of anybody. */
export function GET(request: NextRequest): Promise<Response> {
  return routeHandler("live", request, async () => {
    const asked = (request.nextUrl.searchParams.get("products") ?? "").slice(0, 8000).split(",");
    const ids = [...new Set(asked.filter(isId))].slice(0, productsAtMost);
    if (ids.length === 0)
      return Response.json({ message: "Say which products to watch." }, { status: 400, headers: noStore });
    const stream = liveStream(
      ids.map((id) => `product:${id}`),
      { signal: request.signal },
    );
    if (!stream) return new Response(null, { status: 503, headers: { ...noStore, "retry-after": "30" } });
    return new Response(stream, {
      // no-transform: a compressed stream would be held back until there is enough to compress.
      headers: {
        "content-type": "text/event-stream; charset=utf-8",
        "cache-control": "no-store, no-transform",
        "x-accel-buffering": "no",
      },
    });
  });
}

/** Next would run GET for it and never end the stream. */
export function HEAD(): Response {
  return new Response(null, { headers: { "content-type": "text/event-stream; charset=utf-8", ...noStore } });
}

const noStore = { "cache-control": "no-store" };
