import { routeHandler } from "@/app/route-handler";
import { shopper } from "@/domain/actor";
import { unsubscribe } from "@/domain/restock/unsubscribe";

type UnsubscribeContext = { params: Promise<{ token: string }> };

/**
 * One-click unsubscribe (RFC 8058): a POST without cookies, from a mailbox provider or from the button on the page of the same
 * address. The link's token is the key, so it may come from anywhere. A provider gets a plain yes, a person their page.
 */
export async function POST(request: Request, { params }: UnsubscribeContext): Promise<Response> {
  const { token } = await params;
  return routeHandler("unsubscribe", request, async () => {
    await unsubscribe(shopper, token);
    const isProvider = (await request.text()).includes("List-Unsubscribe");
    if (isProvider)
      return new Response("You are off the list.\n", { headers: { "cache-control": "no-store" } });
    return new Response(null, { status: 303, headers: { location: `/restock/unsubscribe/${token}` } });
  });
}
