"use server";
import { redirect } from "next/navigation";
import { dropCustomerCookie, findCustomerSession, keepCustomerCookie } from "@/app/(store)/account/session";
import { forgetCart, readGuestCartId, rememberCart } from "@/app/(store)/cart-cookie";
import { leadTo } from "@/app/(store)/scripted";
import { storeAction } from "@/app/(store)/store-action";
import type { FormState } from "@/app/form-state";
import { shopper } from "@/domain/actor";
import type { AdoptedCart } from "@/domain/customers/adopt-cart";
import { endCustomerSessions } from "@/domain/customers/end-customer-sessions";
import { requestSignIn } from "@/domain/customers/request-sign-in";
import { signInCustomer } from "@/domain/customers/sign-in-customer";
import { safeStorePath } from "@/lib/auth/safe-store-path";

export type Led = { goTo: string };

// Where a cookie is set, Next renders the page anew in the action's answer, and the form that would hear where to go may be gone
// from it: there the action itself leads on.

export async function askForLinkAction(_before: FormState<Led>, form: FormData): Promise<FormState<Led>> {
  return storeAction<Led>("ask-for-link", form, async (fields, { place }) => {
    const nextPath = safeStorePath(fields.text("next"));
    const { linkId, email } = await requestSignIn(shopper, { email: fields.text("email"), nextPath, place });
    return leadTo(`/account/sign-in?${new URLSearchParams({ sent: linkId, to: email })}`);
  });
}

export async function signInCustomerAction(_before: FormState<Led>, form: FormData): Promise<FormState<Led>> {
  return storeAction<Led>(
    "sign-in-customer",
    form,
    async (fields, { place, userAgent }) => {
      const by = fields.isOn("token")
        ? { token: fields.text("token") }
        : { linkId: fields.text("linkId"), code: fields.text("code") };
      const cartId = await readGuestCartId();
      const signedIn = await signInCustomer(shopper, { by, cartId, place, userAgent });
      await keepCustomerCookie(signedIn.sessionId);
      const { cart } = signedIn;
      if (cart) await rememberCart(cart.cartId, cart.units);
      redirect(afterSignIn(safeStorePath(signedIn.nextPath), cart));
    },
    { secrets: ["token", "code"], fieldOf: (path) => (path === "by" || path === "by.code" ? "code" : path) },
  );
}

export async function signOutCustomerAction(
  _before: FormState<Led>,
  form: FormData,
): Promise<FormState<Led>> {
  return storeAction<Led>("sign-out-customer", form, async () => {
    const session = await findCustomerSession();
    if (session) await endCustomerSessions(session.actor, { only: session.sessionId });
    await dropCustomerCookie();
    await forgetCart();
    redirect("/");
  });
}

/** Whoever lost units to a full cart hears of it first; of a mere merge, where there is room to say so. */
function afterSignIn(path: string, cart: AdoptedCart | undefined): string {
  if (!cart?.isMerged || (path !== "/account" && cart.capped.length === 0)) return path;
  const left = cart.capped.map((one) => ["left", `${one.variantId}.${one.quantity}.${one.left}`]);
  return `/account?${new URLSearchParams([["merged", "1"], ...left])}`;
}

/** Ends one sign-in elsewhere, or every other one. */
export async function endSessionsAction(_before: FormState<Led>, form: FormData): Promise<FormState<Led>> {
  return storeAction<Led>("end-sessions", form, async (fields) => {
    const session = await findCustomerSession();
    if (!session) return leadTo("/account/sign-in");
    const only = fields.text("only");
    await endCustomerSessions(session.actor, only ? { only } : { allBut: session.sessionId });
    return leadTo("/account");
  });
}
