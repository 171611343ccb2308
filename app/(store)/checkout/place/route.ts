import { readCartId, rememberUnits } from "@/app/(store)/cart-cookie";
import { fieldOf, orderFrom } from "@/app/(store)/checkout/order-from-form";
import { keepRefusedForm } from "@/app/(store)/checkout/refused-form";
import { storeForm } from "@/app/(store)/store-action";
import type { SentForm } from "@/app/form-fields";
import type { FormState } from "@/app/form-state";
import { routeHandler } from "@/app/route-handler";
import { shopper } from "@/domain/actor";
import { placeOrder } from "@/domain/orders/place-order";
import { newId } from "@/lib/id";
import { orderPath } from "@/lib/links";
import { Refusal } from "@/lib/refusal";
import { orderInputWords } from "@/messages/orders-input";

export type Placed = { goTo: string };

const secrets = ["cardNumber", "cardExpiry", "cardCvc"];
const bytesAtMost = 200_000;

/**
 * The checkout's form. The page's script asks for JSON and gets the form's state; a browser by itself is led on with a 303: to
 * the order, or back to the checkout with what was wrong. A route, because the checkout is the shop's hottest path and a
 * server action would render a page within each answer.
 */
export async function POST(sent: Request): Promise<Response> {
  return routeHandler("place-order", sent, async (request) => {
    const isScript = sent.headers.get("accept") === "application/json";
    const form = await readForm(sent);
    const cartId = await readCartId();
    const state = await storeForm<Placed>(
      "place-order",
      form,
      request,
      async (fields) => {
        const { orderId } = await placeOrder(shopper, orderFrom(fields, cartId));
        if (cartId) await rememberUnits(0);
        return { data: { goTo: orderPath(orderId) } };
      },
      { secrets, fieldOf },
    );
    if (state.ok) return isScript ? json(state) : leadTo(state.data?.goTo ?? "/");
    if (!request.isSameOrigin) return isScript ? json(state) : new Response(state.message, { status: 403 });
    if (isScript) {
      if (cartId) await keepRefusedForm(cartId, state);
      return json(state);
    }
    const id = newId();
    if (cartId) await keepRefusedForm(cartId, state, id);
    return leadTo(cartId ? `/checkout?refused=${id}` : "/checkout");
  });
}

/** Browsers say how much they send; what doesn't, or sends more than any order, is no checkout. */
async function readForm(sent: Request): Promise<SentForm> {
  if (!(Number(sent.headers.get("content-length") ?? Number.NaN) <= bytesAtMost))
    throw new Refusal("invalid", orderInputWords().cutShort);
  const type = sent.headers.get("content-type") ?? "";
  if (type.startsWith("application/x-www-form-urlencoded")) return new URLSearchParams(await sent.text());
  try {
    return await sent.formData();
  } catch {
    throw new Refusal("invalid", orderInputWords().cutShort);
  }
}

function json(state: FormState<Placed>): Response {
  return Response.json(state, { headers: { "cache-control": "no-store" } });
}

function leadTo(location: string): Response {
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}
