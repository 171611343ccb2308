// Reads every promise that the lines of an order were given, newest first: for staff, and for the holder of the order's link.
import { sql } from "drizzle-orm";
import { getDb } from "@/db/client";
import type { Actor } from "@/domain/actor";
import { authorizeOrder, type OrderRef } from "@/domain/orders/order-access";
import type { PromisePart } from "./promise-days";

export type PromiseRow = {
  id: string;
  orderLineId: string;
  parts: PromisePart[];
  earliestOn: string | null;
  latestOn: string | null;
  at: Date;
  /** What made it: the order, a receipt, a count. */
  eventName: string;
  eventData: Record<string, unknown>;
  /** It was made by something that happened to this very order. */
  isOwnEvent: boolean;
};

export async function listPromises(actor: Actor, ref: OrderRef): Promise<PromiseRow[]> {
  const orderId = authorizeOrder(actor, ref, "admin.view");
  const rows = await getDb().execute<Omit<PromiseRow, "at"> & { at: string }>(sql`
    select promise.id, promise.order_line_id as "orderLineId", promise.parts, promise.earliest_on::text as "earliestOn",
      promise.latest_on::text as "latestOn", promise.at, event.name as "eventName", event.data as "eventData",
      event.order_id is not distinct from line.order_id as "isOwnEvent"
    from promises promise
    join order_lines line on line.id = promise.order_line_id
    join events event on event.id = promise.event_id
    where line.order_id = ${orderId}::uuid
    order by promise.at desc, promise.id desc`);
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}
