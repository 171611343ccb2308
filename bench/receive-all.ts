// One delivery for all who wait: the time until every line is pegged to the shelf, promised, and its mail in the outbox.
import { text } from "node:stream/consumers";
import { sql } from "drizzle-orm";
import { closeDb, getDb } from "@/db/client";
import { verify } from "@/domain/reports/verify";
import { receiveStock } from "@/domain/stock/receive-stock";
import { now } from "@/lib/clock";
import { newId } from "@/lib/id";
import { wes } from "@/test/cast";

export type Received = { seconds: number; ready: number; told: number; faults: number };

const { purchaseOrderId, lineId, quantity } = JSON.parse(await text(process.stdin));
await getDb().execute(sql`select 1`);
const started = performance.now();
await receiveStock(wes, { purchaseOrderId, receivingKey: newId(), lines: [{ lineId, quantity }] });
const seconds = (performance.now() - started) / 1000;
const [counts] = await getDb().execute<{ ready: number; told: number }>(sql`
  select (select count(*)::int from order_lines line join promises on promises.id = line.promise_id
      where pegged_on_hand = 1 and promises.parts -> 0 ->> 'basis' = 'stock') as ready,
    (select count(*)::int from messages where kind = 'order-update') as told`);
const findings = await verify(getDb(), now());
await closeDb();
const answer: Received = {
  seconds,
  ready: counts?.ready ?? 0,
  told: counts?.told ?? 0,
  faults: findings.length,
};
process.stdout.write(JSON.stringify(answer));
