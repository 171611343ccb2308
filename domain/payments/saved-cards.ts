// The cards that customers left with the gateway, by the name they have there.
import { desc, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { insertion } from "@/db/rows";
import { savedCards } from "@/db/schema/payments";
import type { Writes } from "@/db/together";
import { newId } from "@/lib/id";
import type { SavedCard } from "./gateway";

export async function insertSavedCard(
  tx: Writes,
  input: { orderId: string; gateway: string; card: SavedCard; at: Date },
): Promise<void> {
  const { card } = input;
  await tx.execute(
    insertion(savedCards, [
      {
        id: newId(),
        orderId: input.orderId,
        gateway: input.gateway,
        gatewayReference: card.reference,
        brand: card.brand,
        last4: card.last4,
        savedAt: input.at,
      },
    ]),
  );
}

/** The card that is charged for this order: the newest. */
export async function findSavedCard(
  db: Db | Tx,
  orderId: string,
): Promise<typeof savedCards.$inferSelect | undefined> {
  const [card] = await db
    .select()
    .from(savedCards)
    .where(eq(savedCards.orderId, orderId))
    .orderBy(desc(savedCards.savedAt), desc(savedCards.id))
    .limit(1);
  return card;
}

/** Cards of somebody who is erased: the row stays for its charges, and names no card any more. */
export async function forgetCards(tx: Tx, orderIds: string[]): Promise<void> {
  await tx.execute(sql`
    update saved_cards set gateway_reference = 'erased', brand = '', last4 = ''
    where order_id = any(${`{${orderIds.join(",")}}`}::uuid[])`);
}
