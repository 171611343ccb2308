// Reads every promise that the lines of an order were given, newest first.
import { sql } from "drizzle-orm";
import { getDb } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import type { PromisePart } from "./promise-days";

export type PromiseRow = {
  id: string;
  orderLineId: string;
  parts: PromisePart[];
  latestOn: string | null;
  at: Date;
  /** What made it: the order, a receipt, a count. */
  eventName: string;
  eventData: Record<string, unknown>;
};

export async function listPromises(actor: Actor, orderId: string): Promise<PromiseRow[]> {
  authorize(actor, "admin.view");
  const rows = await getDb().execute<Omit<PromiseRow, "at"> & { at: string }>(sql`
    select promise.id, promise.order_line_id as "orderLineId", promise.parts, promise.latest_on::text as "latestOn", promise.at,
      event.name as "eventName", event.data as "eventData"
    from promises promise
    join order_lines line on line.id = promise.order_line_id
    join events event on event.id = promise.event_id
    where line.order_id = ${orderId}::uuid
    order by promise.at desc, promise.id desc`);
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}
