// Reads the queue of one product as it is served, a page at a time: who is next and why.
import { type SQL, sql } from "drizzle-orm";
import { getDb } from "@/db/client";
import { idsOf } from "@/db/rows";
import { type Actor, authorize } from "@/domain/actor";
import { openParts, type PromisePart } from "@/domain/promises/promise-days";
import { isId } from "@/lib/id";
import { rankReason } from "./rank";
import type { Strategy } from "./strategy";

export type QueuedLine = {
  id: string;
  isHold: boolean;
  /** 1 is served first; null when all its units are here. */
  place: number | null;
  /** Why it stands here: pinned, tier, due day, order time. */
  why: string;
  open: number;
  ready: number;
  packed: number;
  parts: PromisePart[];
  queuedAt: Date;
  order: { id: string; number: number; name: string } | null;
  pin: { reason: string; by: string } | null;
  /** What a strategy for a group of customers decided for it. */
  standing: { strategy: Strategy; reason: string; by: string } | null;
};

export type VariantQueue = {
  safetyStock: number;
  onHand: number;
  ready: number;
  waiting: number;
  incoming: { day: string; quantity: number; pegged: number }[];
  /** One page of the open demands. */
  lines: QueuedLine[];
  /** All open demands, and those of them with units that wait. */
  total: number;
  waitingLines: number;
  /** The demands around this page: what `after` and `before` take. */
  previous: string | null;
  next: string | null;
};

/**
 * Which part of the queue: behind or ahead of a demand, from one on, or around one. Without any, or with one that isn't
 * known: the head.
 */
export type QueuePage = { after?: string; before?: string; from?: string; around?: string; size?: number };

/** So many stand before the one that the reader came for. */
const SHOWN_AHEAD = 10;

export async function getQueue(
  actor: Actor,
  variantId: string,
  page: QueuePage = {},
): Promise<VariantQueue | undefined> {
  authorize(actor, "admin.view");
  const [supply, { rows, counts }] = await Promise.all([readSupply(variantId), readPage(variantId, page)]);
  if (!supply) return undefined;
  const details = await readDetails(rows.filter((row) => !row.isHold).map((row) => row.id));
  const packedHere = new Map(details.map((detail) => [detail.id, detail]));
  let waitingBefore = counts.waitingBefore;
  return {
    ...supply,
    total: counts.total,
    waitingLines: counts.waitingLines,
    previous: counts.before > 0 ? (rows[0]?.id ?? null) : null,
    next: counts.before + rows.length < counts.total ? (rows.at(-1)?.id ?? null) : null,
    lines: rows.map((row) => {
      if (row.waits) waitingBefore += 1;
      return queuedLine(row, row.waits ? waitingBefore : null, packedHere.get(row.id));
    }),
  };
}

type Supply = Pick<VariantQueue, "safetyStock" | "onHand" | "ready" | "waiting" | "incoming">;

async function readSupply(variantId: string): Promise<Supply | undefined> {
  const [supply] = await getDb().execute<Supply>(sql`
    select variant.safety_stock as "safetyStock", position.on_hand as "onHand", position.pegged_on_hand as ready,
      position.pegged_incoming + position.unpegged as waiting,
      (select coalesce(jsonb_agg(jsonb_build_object('day', expected_on, 'quantity', open_quantity, 'pegged', pegged)
        order by expected_on, id), '[]') from purchase_order_lines
        where variant_id = variant.id and open_quantity > 0) as incoming
    from stock_positions position join variants variant on variant.id = position.variant_id
    where position.variant_id = ${variantId}::uuid`);
  return supply;
}

type DemandRow = {
  id: string;
  isHold: boolean;
  open: number;
  ready: number;
  waits: boolean;
  pinnedAt: string | null;
  tier: number;
  dueOn: string | null;
  queuedAt: string;
};

type Counts = { total: number; waitingLines: number; before: number; waitingBefore: number };

/** Every open demand of the variant with its rank, as rank.ts has it: pins, held units, tier, day due, place in the queue. */
function demandsOf(variantId: string): SQL {
  return sql`
    select line.id, false as is_hold, line.quantity - line.shipped - line.cancelled as open, line.pegged_on_hand as ready,
      line.quantity - line.shipped - line.cancelled - line.pegged_on_hand > 0 as waits, pin.pinned_at, line.tier, line.due_on, line.queued_at
    from order_lines line left join pins pin on pin.order_line_id = line.id and pin.unpinned_at is null
    where line.variant_id = ${variantId}::uuid and line.quantity - line.shipped - line.cancelled > 0
    union all
    select hold.id, true, hold.quantity, hold.quantity, false, null, 0, null, hold.granted_at
    from holds hold where hold.variant_id = ${variantId}::uuid and hold.ended_at is null`;
}

const rank = sql`coalesce(pinned_at, 'infinity'), not is_hold, -tier, coalesce(due_on, 'infinity'), queued_at, id`;
const rankBackwards = sql`coalesce(pinned_at, 'infinity') desc, (not is_hold) desc, -tier desc, coalesce(due_on, 'infinity') desc, queued_at desc, id desc`;

async function readPage(variantId: string, page: QueuePage): Promise<{ rows: DemandRow[]; counts: Counts }> {
  const mark = [page.after, page.before, page.from, page.around].find((id) => id !== undefined && isId(id));
  const isBackwards = mark !== undefined && mark === page.before;
  const side = mark === page.after ? sql`>` : isBackwards ? sql`<` : sql`>=`;
  const range = mark
    ? sql`not exists (select from mark) or (${rank}) ${side} (select ${rank} from mark)`
    : sql`true`;
  const [found] = await getDb().execute<{ list: DemandRow[] | null } & Counts>(sql`
    with demand as materialized (${demandsOf(variantId)}),
      named as (select * from demand where id = ${mark ?? null}::uuid),
      mark as (select * from (select * from demand where (${rank}) <= (select ${rank} from named)
        order by ${rankBackwards} limit ${mark !== undefined && mark === page.around ? SHOWN_AHEAD + 1 : 1}) ahead
        order by ${rank} limit 1),
      page as (select * from demand where ${range} order by ${isBackwards ? rankBackwards : rank} limit ${page.size ?? 50}),
      first as (select * from page order by ${rank} limit 1)
    select (select count(*) from demand)::int as total, (select count(*) from demand where waits)::int as "waitingLines",
      coalesce(ahead.before, 0)::int as before, coalesce(ahead.waiting, 0)::int as "waitingBefore",
      (select jsonb_agg(jsonb_build_object('id', id, 'isHold', is_hold, 'open', open, 'ready', ready, 'waits', waits,
        'pinnedAt', pinned_at, 'tier', tier, 'dueOn', due_on, 'queuedAt', queued_at) order by ${rank}) from page) as list
    from (select count(*) as before, count(*) filter (where waits) as waiting from demand
      where (${rank}) < (select ${rank} from first)) ahead`);
  if (!found) throw new Error("reading a queue gave no row");
  return { rows: found.list ?? [], counts: found };
}

type Detail = {
  id: string;
  packed: number;
  parts: PromisePart[];
  orderId: string;
  number: number;
  name: string;
  reason: string | null;
  by: string | null;
  standing: QueuedLine["standing"];
};

async function readDetails(lineIds: string[]): Promise<Detail[]> {
  if (lineIds.length === 0) return [];
  return getDb().execute<Detail>(sql`
    select line.id, line.packed, coalesce(promise.parts, '[]') as parts, orders.id as "orderId", orders.number::int as number,
      orders.ship_to->>'name' as name, pin.reason, pin.pinned_by_name as by,
      case when standing.id is not null then jsonb_build_object('strategy', standing.strategy, 'reason', standing.reason,
        'by', standing.set_by_name) end as standing
    from order_lines line join orders on orders.id = line.order_id
    left join standings standing on standing.order_line_id = line.id and standing.ended_at is null
    left join promises promise on promise.id = line.promise_id
    left join pins pin on pin.order_line_id = line.id and pin.unpinned_at is null
    where line.id = any(${idsOf(lineIds)})`);
}

function queuedLine(row: DemandRow, place: number | null, detail: Detail | undefined): QueuedLine {
  return {
    id: row.id,
    isHold: row.isHold,
    place,
    why: rankReason({
      ...row,
      pinnedAt: row.pinnedAt === null ? null : new Date(row.pinnedAt),
      queuedAt: new Date(row.queuedAt),
    }),
    open: row.open,
    ready: row.ready,
    packed: detail?.packed ?? 0,
    parts: openParts(detail?.parts ?? [], row.open),
    queuedAt: new Date(row.queuedAt),
    order: detail ? { id: detail.orderId, number: detail.number, name: detail.name } : null,
    pin: detail?.reason ? { reason: detail.reason, by: detail.by ?? "" } : null,
    standing: detail?.standing ?? null,
  };
}
