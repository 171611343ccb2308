"use server";
import { dropCustomerCookie, findCustomerSession, keepCustomerCookie } from "@/app/(store)/account/session";
import { forgetCart, readGuestCartId, rememberCart } from "@/app/(store)/cart-cookie";
import { leadTo } from "@/app/(store)/scripted";
import { storeAction } from "@/app/(store)/store-action";
import type { FormState } from "@/app/form-state";
import { shopper } from "@/domain/actor";
import { endCustomerSessions } from "@/domain/customers/end-customer-sessions";
import { requestSignIn } from "@/domain/customers/request-sign-in";
import { signInCustomer } from "@/domain/customers/sign-in-customer";
import { safeStorePath } from "@/lib/auth/safe-store-path";

export type Led = { goTo: string };

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
      const path = safeStorePath(signedIn.nextPath);
      return leadTo(cart?.isMerged && path === "/account" ? "/account?merged=1" : path);
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
    return leadTo("/");
  });
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
