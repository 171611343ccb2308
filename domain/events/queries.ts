// Reads what happened around one order, one purchase order or one product, newest first.
import { sql } from "drizzle-orm";
import { getDb } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";

export type TimelineEvent = {
  id: string;
  name: string;
  actorName: string;
  data: Record<string, unknown>;
  at: Date;
};

export type Subject = { orderId: string } | { purchaseOrderId: string } | { variantId: string };

export async function listEvents(actor: Actor, subject: Subject, limit = 100): Promise<TimelineEvent[]> {
  authorize(actor, "admin.view");
  const rows = await getDb().execute<Omit<TimelineEvent, "at"> & { at: string }>(sql`
    select id, name, actor_name as "actorName", data, at from events
    where ${concerns(subject)} order by at desc, id desc limit ${limit}`);
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}

function concerns(subject: Subject) {
  if ("orderId" in subject) return sql`order_id = ${subject.orderId}::uuid`;
  if ("purchaseOrderId" in subject) return sql`purchase_order_id = ${subject.purchaseOrderId}::uuid`;
  return sql`variant_id = ${subject.variantId}::uuid`;
}
