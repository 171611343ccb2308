// The cart: what a shopper has picked but not ordered yet, and what they have typed at checkout so far.
import { and, asc, eq, isNull, lt, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { idsOf } from "@/db/rows";
import { cartLines, carts } from "@/db/schema/customers";
import type { Writes } from "@/db/together";

export type CartLine = { variantId: string; quantity: number };

/** Locks the cart, so that two tabs of one shopper act one after the other. False when it was never there. */
export async function lockCart(tx: Tx, cartId: string): Promise<boolean> {
  const [cart] = await tx.select({ id: carts.id }).from(carts).where(eq(carts.id, cartId)).for("update");
  return cart !== undefined;
}

export async function openCart(tx: Tx, cartId: string, at: Date): Promise<void> {
  await tx.insert(carts).values({ id: cartId, createdAt: at, updatedAt: at }).onConflictDoNothing();
}

/** In the order in which they were added. */
export function readCartLines(db: Db | Tx, cartId: string): Promise<CartLine[]> {
  return db
    .select({ variantId: cartLines.variantId, quantity: cartLines.quantity })
    .from(cartLines)
    .where(eq(cartLines.cartId, cartId))
    .orderBy(asc(cartLines.addedAt), asc(cartLines.variantId));
}

/** Sets how many of a variant are in the cart; none takes the line out. */
export async function setCartLine(tx: Tx, cartId: string, line: CartLine, at: Date): Promise<void> {
  if (line.quantity === 0) {
    await tx
      .delete(cartLines)
      .where(and(eq(cartLines.cartId, cartId), eq(cartLines.variantId, line.variantId)));
  } else {
    await tx
      .insert(cartLines)
      .values({ cartId, variantId: line.variantId, quantity: line.quantity, addedAt: at })
      .onConflictDoUpdate({
        target: [cartLines.cartId, cartLines.variantId],
        set: { quantity: line.quantity },
      });
  }
  await tx.update(carts).set({ updatedAt: at }).where(eq(carts.id, cartId));
}

/** After an order was placed: what was ordered leaves, what was added meanwhile stays; the draft goes too. */
export async function removeOrdered(
  tx: Writes,
  cartId: string,
  variantIds: string[],
  at: Date,
): Promise<void> {
  await Promise.all([
    tx.execute(
      sql`delete from cart_lines where cart_id = ${cartId}::uuid and variant_id = any(${idsOf(variantIds)})`,
    ),
    tx.execute(sql`
      update carts set checkout_draft = null, updated_at = ${at.toISOString()}::timestamptz
      where id = ${cartId}::uuid`),
  ]);
}

export async function saveCheckoutDraft(
  tx: Tx,
  cartId: string,
  draft: Record<string, string>,
  at: Date,
): Promise<void> {
  await tx.update(carts).set({ checkoutDraft: draft, updatedAt: at }).where(eq(carts.id, cartId));
}

export async function countCartUnits(db: Db | Tx, cartId: string): Promise<number> {
  const [row] = await db
    .select({ units: sql<number>`coalesce(sum(${cartLines.quantity}), 0)::int` })
    .from(cartLines)
    .where(eq(cartLines.cartId, cartId));
  return row?.units ?? 0;
}

/** From now on the cart is this customer's, on every device where they are signed in. */
export async function assignCart(tx: Tx, cartId: string, customerId: string): Promise<void> {
  await tx.update(carts).set({ customerId }).where(eq(carts.id, cartId));
}

export async function dropCart(tx: Tx, cartId: string): Promise<void> {
  await tx.delete(carts).where(eq(carts.id, cartId));
}

/** Those of guests that nobody touched since `before`; what lies in them goes along. */
export async function deleteOldGuestCarts(tx: Tx, before: Date): Promise<number> {
  const gone = await tx
    .delete(carts)
    .where(and(isNull(carts.customerId), lt(carts.updatedAt, before)))
    .returning({ id: carts.id });
  return gone.length;
}
