// Two people look at one purchase order: whoever decides second is told who changed it meanwhile, and decides on what is true now.
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { Refusal } from "@/lib/refusal";

/**
 * Refuses when something happened since `seen`, the newest event that was on the page. The caller holds the order's lock.
 * Left out, nothing is compared: a script that decides for itself has looked at nothing.
 */
export async function requireSeen(tx: Tx, purchaseOrderId: string, seen: string | undefined): Promise<void> {
  if (seen === undefined) return;
  const [newest] = await tx.execute<{ id: string; actorName: string }>(sql`
    select id, actor_name as "actorName" from events
    where purchase_order_id = ${purchaseOrderId}::uuid order by at desc, id desc limit 1`);
  if (!newest || newest.id === seen) return;
  throw new Refusal(
    "conflict",
    `${newest.actorName} changed this purchase order while you looked at it. Load the page again to see what it says now.`,
  );
}
