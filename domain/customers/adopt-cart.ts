// Signing in brings this device's cart into the account's one: nothing is lost without being said.
import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { carts } from "@/db/schema/customers";
import { moveClaims } from "@/domain/restock/invitations";
import { cartQuantityAtMost } from "./cart-input";
import { assignCart, countCartUnits, dropCart, lockCart, readCartLines, setCartLine } from "./carts";

export type AdoptedCart = {
  cartId: string;
  units: number;
  /** Both carts had something in them. */
  isMerged: boolean;
  /** What one cart can't take: how many are in it, and how many of both were left out. */
  capped: { variantId: string; quantity: number; left: number }[];
};

/** The account's cart from now on; undefined when neither has one. A cart that is somebody else's is left alone. */
export async function adoptCart(
  tx: Tx,
  input: { customerId: string; cartId: string | undefined; at: Date },
): Promise<AdoptedCart | undefined> {
  const { customerId, cartId, at } = input;
  const own = await cartOf(tx, customerId);
  for (const id of [own, cartId].filter((one) => one !== undefined).sort()) await lockCart(tx, id);
  const guest = cartId && cartId !== own && (await isNobodys(tx, cartId)) ? cartId : undefined;
  if (guest && !own) await assignCart(tx, guest, customerId);
  const kept = own ?? guest;
  if (!kept) return undefined;
  const { capped, isMerged } =
    guest && own ? await merge(tx, { from: guest, to: own, at }) : { capped: [], isMerged: false };
  return { cartId: kept, units: await countCartUnits(tx, kept), isMerged, capped };
}

/** The cart of this customer, if there is one. */
export async function cartOf(tx: Pick<Tx, "select">, customerId: string): Promise<string | undefined> {
  const [cart] = await tx.select({ id: carts.id }).from(carts).where(eq(carts.customerId, customerId));
  return cart?.id;
}

async function isNobodys(tx: Tx, cartId: string): Promise<boolean> {
  const [cart] = await tx.select({ customerId: carts.customerId }).from(carts).where(eq(carts.id, cartId));
  return cart?.customerId === null;
}

async function merge(tx: Tx, { from, to, at }: { from: string; to: string; at: Date }) {
  const inAccount = new Map((await readCartLines(tx, to)).map((line) => [line.variantId, line.quantity]));
  const capped: AdoptedCart["capped"] = [];
  const guestLines = await readCartLines(tx, from);
  for (const { variantId, quantity } of guestLines) {
    const both = (inAccount.get(variantId) ?? 0) + quantity;
    const kept = Math.min(both, cartQuantityAtMost);
    if (kept < both) capped.push({ variantId, quantity: kept, left: both - kept });
    await setCartLine(tx, to, { variantId, quantity: kept }, at);
  }
  await moveClaims(tx, from, to);
  await dropCart(tx, from);
  return { capped, isMerged: guestLines.length > 0 && inAccount.size > 0 };
}
