import { cookies } from "next/headers";
import { findCustomerSession } from "@/app/(store)/account/session";
import { findAccountCart } from "@/domain/customers/account-queries";
import { keepAccountCart } from "@/domain/customers/keep-account-cart";
import { isId } from "@/lib/id";
import { keptForDays } from "@/lib/kept-for";

/** The cart's id is its key, so scripts can't read it; the count beside it is for the number in the header. */
const idCookie = "backfill_cart";
const countCookie = "backfill_cart_count";
const keptSeconds = 60 * 60 * 24 * keptForDays.guestCart;

/** The cart of the account that is signed in here, else the one that this device's cookie names. */
export async function readCartId(): Promise<string | undefined> {
  const session = await findCustomerSession();
  return (session && (await findAccountCart(session.actor))) ?? (await readGuestCartId());
}

export async function readGuestCartId(): Promise<string | undefined> {
  const id = (await cookies()).get(idCookie)?.value;
  return id && isId(id) ? id : undefined;
}

export async function rememberCart(cartId: string, units: number): Promise<void> {
  const session = await findCustomerSession();
  if (session) await keepAccountCart(session.actor, { cartId });
  (await cookies()).set(idCookie, cartId, { ...shared(), httpOnly: true });
  await rememberUnits(units);
}

/** The number beside the basket alone. */
export async function rememberUnits(units: number): Promise<void> {
  (await cookies()).set(countCookie, String(units), shared());
}

/** Signing out leaves the account's cart to the account. */
export async function forgetCart(): Promise<void> {
  const jar = await cookies();
  for (const name of [idCookie, countCookie]) jar.set(name, "", { path: "/", maxAge: 0 });
}

function shared() {
  const isSecure = process.env.BACKFILL_URL?.startsWith("https:") ?? false;
  return { path: "/", sameSite: "lax", secure: isSecure, maxAge: keptSeconds } as const;
}
