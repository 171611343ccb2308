// Reads about parcels and decisions for staff: what can be packed, what left, and which part-ready orders ask a question.
import { sql } from "drizzle-orm";
import { getDb } from "@/db/client";
import type { DecisionChoice } from "@/db/schema/fulfilment";
import type { ShipChoice } from "@/db/schema/orders";
import { type Actor, authorize } from "@/domain/actor";
import type { PromisePart } from "@/domain/promises/promise-days";

export type ParcelRow = {
  id: string;
  place: string;
  carrier: string;
  trackingNumber: string;
  amountMinor: number;
  packedAt: Date;
  shippedAt: Date | null;
  unpackedAt: Date | null;
  lines: { title: string; quantity: number }[];
};

export async function listParcels(actor: Actor, orderId: string): Promise<ParcelRow[]> {
  authorize(actor, "admin.view");
  type Instants = { packedAt: string; shippedAt: string | null; unpackedAt: string | null };
  const rows = await getDb().execute<Omit<ParcelRow, keyof Instants> & Instants>(sql`
    select parcel.id, location.name as place, parcel.carrier, parcel.tracking_number as "trackingNumber",
      (parcel.goods_minor + parcel.shipping_minor)::float8 as "amountMinor", parcel.packed_at as "packedAt",
      parcel.shipped_at as "shippedAt", parcel.unpacked_at as "unpackedAt",
      (select coalesce(jsonb_agg(jsonb_build_object('title', line.title, 'quantity', packed.quantity) order by line.position), '[]')
        from parcel_lines packed join order_lines line on line.id = packed.order_line_id where packed.parcel_id = parcel.id) as lines
    from parcels parcel join locations location on location.id = parcel.location_id
    where parcel.order_id = ${orderId}::uuid order by parcel.packed_at, parcel.id`);
  return rows.map((row) => ({
    ...row,
    packedAt: new Date(row.packedAt),
    shippedAt: row.shippedAt === null ? null : new Date(row.shippedAt),
    unpackedAt: row.unpackedAt === null ? null : new Date(row.unpackedAt),
  }));
}

/** Units that can be packed now, by the place where they lie. */
export type PackablePlace = {
  locationId: string;
  place: string;
  lines: { orderLineId: string; title: string; sku: string; quantity: number }[];
};

export async function listPackable(actor: Actor, orderId: string): Promise<PackablePlace[]> {
  authorize(actor, "admin.view");
  const rows = await getDb().execute<PackablePlace>(sql`
    select location.id as "locationId", location.name as place,
      jsonb_agg(jsonb_build_object('orderLineId', line.id, 'title', line.title, 'sku', line.sku, 'quantity', peg.quantity)
        order by line.position) as lines
    from pegs peg join order_lines line on line.id = peg.order_line_id
    join locations location on location.id = peg.location_id
    where line.order_id = ${orderId}::uuid and peg.parcel_id is null
    group by location.id order by location.priority, location.name`);
  return [...rows];
}

export type DecisionLine = {
  id: string;
  title: string;
  ready: number;
  waiting: number;
  parts: PromisePart[];
};

export type OpenDecision = {
  id: string;
  orderId: string;
  number: number;
  name: string;
  shipChoice: ShipChoice;
  totalMinor: number;
  recommendation: DecisionChoice;
  reason: string;
  openedAt: Date;
  lines: DecisionLine[];
};

/** The longest open first; a long queue is worked off in portions. */
export async function listOpenDecisions(
  actor: Actor,
  { orderId, limit = 50 }: { orderId?: string; limit?: number } = {},
): Promise<{ decisions: OpenDecision[]; total: number }> {
  authorize(actor, "admin.view");
  const rows = await getDb().execute<
    Omit<OpenDecision, "openedAt"> & { openedAt: string; total: number }
  >(sql`
    select decision.id, orders.id as "orderId", orders.number::int as number, orders.ship_to->>'name' as name,
      orders.ship_choice as "shipChoice", orders.total_minor::float8 as "totalMinor", decision.recommendation, decision.reason,
      decision.opened_at as "openedAt", (count(*) over ())::int as total,
      (select jsonb_agg(jsonb_build_object('id', line.id, 'title', line.title, 'ready', line.pegged_on_hand - line.packed,
          'waiting', line.quantity - line.shipped - line.cancelled - line.pegged_on_hand, 'parts', coalesce(promise.parts, '[]'))
          order by line.position)
        from order_lines line left join promises promise on promise.id = line.promise_id
        where line.order_id = orders.id and line.quantity - line.shipped - line.cancelled > 0) as lines
    from decisions decision join orders on orders.id = decision.order_id
    where decision.decided_at is null and decision.dropped_at is null and ${orderId ? sql`orders.id = ${orderId}::uuid` : sql`true`}
    order by decision.opened_at, decision.id limit ${limit}`);
  return {
    decisions: rows.map(({ total, ...row }) => ({ ...row, openedAt: new Date(row.openedAt) })),
    total: rows[0]?.total ?? 0,
  };
}

export type MadeDecision = {
  id: string;
  orderId: string;
  number: number;
  name: string;
  choice: DecisionChoice;
  decidedAt: Date;
  decidedByName: string;
};

/** The newest decisions that stand, so that one can be taken back. */
export async function listMadeDecisions(actor: Actor, limit = 20): Promise<MadeDecision[]> {
  authorize(actor, "admin.view");
  const rows = await getDb().execute<Omit<MadeDecision, "decidedAt"> & { decidedAt: string }>(sql`
    select decision.id, orders.id as "orderId", orders.number::int as number, orders.ship_to->>'name' as name, decision.choice,
      decision.decided_at as "decidedAt", decision.decided_by_name as "decidedByName"
    from decisions decision join orders on orders.id = decision.order_id
    where decision.decided_at is not null and decision.dropped_at is null and not exists (
      select from decisions later where later.order_id = decision.order_id and later.opened_at > decision.opened_at)
    order by decision.decided_at desc, decision.id desc limit ${limit}`);
  return rows.map((row) => ({ ...row, decidedAt: new Date(row.decidedAt) }));
}
