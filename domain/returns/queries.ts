// Reads withdrawals and returns: for staff all of them, for a customer those of the order whose link they hold.
import { sql } from "drizzle-orm";
import { getDb } from "@/db/client";
import type { ReturnKind, ReturnReason } from "@/db/schema/returns";
import { type Actor, authorize } from "@/domain/actor";
import { findLastShipped } from "@/domain/fulfilment/parcels";
import { readOrderLines } from "@/domain/orders/find-line";
import { transitTo } from "@/domain/promises/transit";
import { getSettings } from "@/domain/store/settings";
import { dayAt } from "@/lib/day";
import type { PageWindow } from "@/lib/page-window";
import { readLink } from "@/lib/signed-link";
import { returnedUnits } from "./returns";
import { mayWithdraw, withdrawUntil } from "./withdrawal-period";

export type ReturnRow = {
  id: string;
  kind: ReturnKind;
  reason: ReturnReason;
  words: string;
  requestedAt: Date;
  decision: "accepted" | "declined" | null;
  decidedAt: Date | null;
  decidedByName: string | null;
  answer: string;
  lines: { title: string; quantity: number; cancelled: number }[];
};

export type ReturnOfOrder = ReturnRow & { orderId: string; orderNumber: number; name: string };

/** Open ones by who waits longest, decided ones newest first. */
export async function listReturns(
  actor: Actor,
  { view, window }: { view: "open" | "decided"; window: PageWindow },
): Promise<{ returns: ReturnOfOrder[]; total: number }> {
  authorize(actor, "return.decide");
  const which = view === "open" ? sql`request.decided_at is null` : sql`request.decided_at is not null`;
  const order =
    view === "open" ? sql`request.requested_at, request.id` : sql`request.decided_at desc, request.id`;
  const rows = await readRows(
    sql`where ${which} order by ${order} limit ${window.size} offset ${window.offset}`,
  );
  return { returns: rows, total: rows[0]?.total ?? 0 };
}

export type ReturnableLine = { orderLineId: string; title: string; withdrawable: number; returnable: number };

export type CustomerReturns = {
  returns: ReturnRow[];
  mayWithdraw: boolean;
  /** Null while units are still to come. */
  withdrawUntil: string | null;
  lines: ReturnableLine[];
};

/** What was asked and what may be, by the order's link; undefined for one that leads nowhere. */
export async function readCustomerReturns(token: string, now: Date): Promise<CustomerReturns | undefined> {
  const orderId = readLink("order", token);
  if (!orderId) return undefined;
  const db = getDb();
  const [settings, lines, returned, last, returns, orders] = await Promise.all([
    getSettings(db),
    readOrderLines(db, orderId),
    returnedUnits(db, orderId),
    findLastShipped(db, orderId),
    readRows(sql`where request.order_id = ${orderId}::uuid order by request.requested_at, request.id`),
    db.execute<{ country: string }>(
      sql`select ship_to->>'country' as country from orders where id = ${orderId}::uuid`,
    ),
  ]);
  const shipment = {
    hasOpenUnits: lines.some((line) => line.quantity > line.shipped + line.cancelled),
    lastShippedOn: last && dayAt(last, settings.timeZone),
  };
  const rules = {
    days: settings.returns.days,
    transit: transitTo(settings.promise.transit, orders[0]?.country ?? null),
    today: dayAt(now, settings.timeZone),
  };
  return {
    returns,
    mayWithdraw: mayWithdraw(shipment, rules),
    withdrawUntil: withdrawUntil(shipment, rules),
    lines: lines.map((line) => {
      const gone = returned.get(line.id) ?? 0;
      return {
        orderLineId: line.id,
        title: line.title,
        withdrawable: line.quantity - line.cancelled - gone,
        returnable: Math.max(0, line.shipped - gone),
      };
    }),
  };
}

async function readRows(rest: ReturnType<typeof sql>): Promise<(ReturnOfOrder & { total: number })[]> {
  type Instants = { requestedAt: string; decidedAt: string | null };
  const rows = await getDb().execute<Omit<ReturnOfOrder, keyof Instants> & Instants & { total: number }>(sql`
    select request.id, request.kind, request.reason, request.words, request.requested_at as "requestedAt", request.decision,
      request.decided_at as "decidedAt", request.decided_by_name as "decidedByName", request.answer,
      orders.id as "orderId", orders.number::int as "orderNumber", orders.ship_to->>'name' as name,
      (count(*) over ())::int as total,
      (select jsonb_agg(jsonb_build_object('title', line.title, 'quantity', units.quantity, 'cancelled', units.cancelled)
          order by line.position)
        from return_request_lines units join order_lines line on line.id = units.order_line_id
        where units.request_id = request.id) as lines
    from return_requests request join orders on orders.id = request.order_id ${rest}`);
  return rows.map((row) => ({
    ...row,
    requestedAt: new Date(row.requestedAt),
    decidedAt: row.decidedAt === null ? null : new Date(row.decidedAt),
  }));
}
