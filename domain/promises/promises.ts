// The promises that customers were given, line by line; a new one is appended, an old one never changes.
import { sql } from "drizzle-orm";
import { at, rowsOf } from "@/db/rows";
import type { Writes } from "@/db/together";
import { lineWindow, type PromisePart } from "./promise-days";

export type NewPromise = { id: string; orderLineId: string; parts: PromisePart[] };

export async function appendPromises(
  tx: Writes,
  list: NewPromise[],
  event: { id: string; at: Date },
): Promise<void> {
  if (list.length === 0) return;
  const rows = list.map((promise) => {
    const { earliestOn, latestOn } = lineWindow(promise.parts);
    return {
      id: promise.id,
      order_line_id: promise.orderLineId,
      parts: promise.parts,
      earliest_on: earliestOn,
      latest_on: latestOn,
    };
  });
  await tx.execute(sql`
    insert into promises (id, order_line_id, event_id, parts, earliest_on, latest_on, at)
    select id, order_line_id, ${event.id}::uuid, parts, earliest_on, latest_on, ${at(event.at)}
    from ${rowsOf(rows)} as row(id uuid, order_line_id uuid, parts jsonb, earliest_on date, latest_on date)`);
}
