import { cookies } from "next/headers";
import { isId } from "@/lib/id";

/** The cart's id is its key, so scripts can't read it; the count beside it is for the number in the header. */
const idCookie = "backfill_cart";
const countCookie = "backfill_cart_count";
const keptSeconds = 60 * 60 * 24 * 60;

export async function readCartId(): Promise<string | undefined> {
  const id = (await cookies()).get(idCookie)?.value;
  return id && isId(id) ? id : undefined;
}

export async function rememberCart(cartId: string, units: number): Promise<void> {
  const jar = await cookies();
  const isSecure = process.env.BACKFILL_URL?.startsWith("https:") ?? false;
  const shared = { path: "/", sameSite: "lax", secure: isSecure, maxAge: keptSeconds } as const;
  jar.set(idCookie, cartId, { ...shared, httpOnly: true });
  jar.set(countCookie, String(units), shared);
}
