// A customer signs in with the link or the code from the mail: the address is proven, the account opens, the cart comes along.
import { z } from "zod";
import { type Tx, transaction } from "@/db/client";
import type { Actor } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { CUSTOMER_SESSION_SECONDS } from "@/lib/auth/customer-cookie";
import { hashMailedSecret, isSameHash } from "@/lib/auth/mailed-secret";
import { now } from "@/lib/clock";
import { Refusal } from "@/lib/refusal";
import { accountWords } from "@/messages/account";
import { Place, UserAgent } from "./account-input";
import { type AdoptedCart, adoptCart } from "./adopt-cart";
import { startCustomerSession } from "./customer-sessions";
import { upsertCustomer } from "./customers";
import { countCodeTry, findMailedLink, useMailedLink } from "./mailed-links";
import { countCodeTried } from "./sign-in-limits";

export const SignInCustomer = z.object({
  by: z.union([
    z.object({ token: z.string().max(100) }),
    z.object({
      linkId: z.uuid({ error: () => accountWords().linkOver }),
      code: z
        .string()
        .transform((typed) => typed.replace(/\s/g, ""))
        .pipe(z.string().regex(/^\d{6}$/, { error: () => accountWords().enterCode })),
    }),
  ]),
  /** The cart of the device that signs in. */
  cartId: z.uuid().optional(),
  place: Place,
  userAgent: UserAgent,
});

export type SignedInCustomer = {
  sessionId: string;
  expiresAt: Date;
  nextPath: string;
  cart: AdoptedCart | undefined;
};

/** Refused (`gone`): a link that was used or whose time is over; (`forbidden`, field `code`): wrong digits. */
export async function signInCustomer(
  _actor: Actor,
  input: z.input<typeof SignInCustomer>,
): Promise<SignedInCustomer> {
  const { by, cartId, place, userAgent } = SignInCustomer.parse(input);
  const at = now();
  const linkId =
    "token" in by ? await transaction((tx) => byToken(tx, by.token, at)) : await byCode(by, place, at);
  return transaction(async (tx) => {
    const link = await useMailedLink(tx, "sign_in", linkId, at);
    if (!link) throw over();
    const customer = await upsertCustomer(tx, { email: link.email, name: "", at });
    const actor: Actor = { kind: "customer", id: customer.id };
    const expiresAt = new Date(at.getTime() + CUSTOMER_SESSION_SECONDS * 1000);
    const session = { customerId: customer.id, startedAt: at, expiresAt, userAgent };
    const sessionId = await startCustomerSession(tx, session);
    const cart = await adoptCart(tx, { customerId: customer.id, cartId, at });
    await recordEvent(tx, actor, { name: "customer.signed_in", at });
    return { sessionId, expiresAt, nextPath: link.nextPath, cart };
  });
}

async function byToken(tx: Tx, token: string, at: Date): Promise<string> {
  const link = await findMailedLink(tx, "sign_in", token, at);
  if (!link) throw over();
  return link.id;
}

/** The try is counted for good before the digits are looked at, so that tries at the same moment count too. */
async function byCode(by: { linkId: string; code: string }, place: string, at: Date): Promise<string> {
  const link = await transaction((tx) => countCodeTry(tx, by.linkId, at));
  if (!link) throw over();
  await countCodeTried(link.email, place);
  if (!link.codeHash || !isSameHash(link.codeHash, hashMailedSecret(by.code, link.id)))
    throw new Refusal("forbidden", accountWords().wrongCode, "code");
  return link.id;
}

function over(): Refusal {
  return new Refusal("gone", accountWords().linkOver);
}
