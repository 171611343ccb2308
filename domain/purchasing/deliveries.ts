// What came, and when it should have: the deliveries that a supplier's slip is learned from.
//
// - A slip is measured from the first day that customers could be told, not from the last one: a supplier who moves the
//   day three times and then keeps it is late all the same.
// - Everything of one purchase order that was expected on one day and came on one day is one delivery, however many lines.
// - A part of an order that hasn't come yet is no delivery yet.
import { sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { at, idsOf, rowsOf } from "@/db/rows";
import type { Delivery } from "@/domain/promises/slip-record";
import type { Day } from "@/lib/day";
import { newId } from "@/lib/id";

export type ReceivedUnits = { firstExpectedOn: Day | null; expectedOn: Day; quantity: number };

/** Writes down what was checked in of one purchase order on one day; more of it on the same day joins the row. */
export async function recordReceived(
  tx: Tx,
  received: ReceivedUnits[],
  of: {
    supplierId: string;
    purchaseOrderId: string;
    number: number;
    receivedOn: Day;
    event: { id: string; at: Date };
  },
): Promise<void> {
  const byDay = Map.groupBy(received, (line) => line.firstExpectedOn ?? line.expectedOn);
  const rows = [...byDay].map(([expectedOn, lines]) => ({
    id: newId(),
    expected_on: expectedOn,
    quantity: lines.reduce((sum, line) => sum + line.quantity, 0),
  }));
  await tx.execute(sql`
    insert into deliveries (id, supplier_id, purchase_order_id, source, reference, expected_on, received_on, quantity,
      event_id, recorded_at)
    select id, ${of.supplierId}::uuid, ${of.purchaseOrderId}::uuid, 'receipt', ${String(of.number)}, expected_on,
      ${of.receivedOn}::date, quantity, ${of.event.id}::uuid, ${at(of.event.at)}
    from ${rowsOf(rows)} as row(id uuid, expected_on date, quantity int)
    on conflict on constraint deliveries_once do update set quantity = deliveries.quantity + excluded.quantity,
      recorded_at = least(deliveries.recorded_at, excluded.recorded_at)`);
}

export type ImportedDelivery = {
  supplierId: string;
  reference: string;
  expectedOn: Day;
  receivedOn: Day;
  quantity: number;
  /** The same delivery has the same key in every run. */
  importKey: string;
};

/** Writes past deliveries of a file down and says how many were new. */
export async function recordImported(
  tx: Tx,
  list: readonly ImportedDelivery[],
  event: { id: string; at: Date },
): Promise<number> {
  const rows = list.map((delivery) => ({
    id: newId(),
    supplier_id: delivery.supplierId,
    reference: delivery.reference,
    expected_on: delivery.expectedOn,
    received_on: delivery.receivedOn,
    quantity: delivery.quantity,
    import_key: delivery.importKey,
  }));
  if (rows.length === 0) return 0;
  const added = await tx.execute(sql`
    insert into deliveries (id, supplier_id, source, reference, expected_on, received_on, quantity, import_key, event_id,
      recorded_at)
    select id, supplier_id, 'import', reference, expected_on, received_on, quantity, import_key, ${event.id}::uuid,
      ${at(event.at)}
    from ${rowsOf(rows)} as row(id uuid, supplier_id uuid, reference text, expected_on date, received_on date,
      quantity int, import_key text)
    on conflict (import_key) do nothing
    returning id`);
  return added.length;
}

/** Of these keys, those that are in already. */
export async function findImported(db: Db | Tx, importKeys: readonly string[]): Promise<Set<string>> {
  const rows = await db.execute<{ key: string }>(sql`
    select import_key as key from deliveries
    where import_key in (select jsonb_array_elements_text(${JSON.stringify(importKeys)}::jsonb))`);
  return new Set(rows.map((row) => row.key));
}

/** Older ones than these weigh next to nothing: half as much after every 25. */
const NEWEST_OF_A_SUPPLIER = 200;
/** Of a store with thousands of suppliers this many stand for all; always the same ones. */
const SUPPLIERS_COMPARED = 500;

/** What suppliers are learned from: the newest deliveries of `supplierIds` and of enough others to compare them with. */
export async function readDeliveries(db: Db | Tx, supplierIds: readonly string[]): Promise<Delivery[]> {
  return db.execute<Delivery>(sql`
    select supplier.id as "supplierId", newest.expected_on::text as "expectedOn", newest.received_on::text as "receivedOn"
    from (
      select id from suppliers where id = any(${idsOf(supplierIds)})
      union (select id from suppliers where exists (select from deliveries where supplier_id = suppliers.id)
        order by md5(id::text) limit ${SUPPLIERS_COMPARED})) supplier
    cross join lateral (
      select expected_on, received_on from deliveries where supplier_id = supplier.id
      order by received_on desc, id desc limit ${NEWEST_OF_A_SUPPLIER}) newest`);
}

/** The suppliers that have delivered. */
export async function findDeliverers(db: Db | Tx): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    select id from suppliers where exists (select from deliveries where supplier_id = suppliers.id) order by id`);
  return rows.map((row) => row.id);
}
