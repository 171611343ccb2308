// Reads the queues of waiting units: for which products people wait, and for one product who is next and why.
import { sql } from "drizzle-orm";
import { getDb } from "@/db/client";
import { containing } from "@/db/like";
import { type Actor, authorize } from "@/domain/actor";
import type { PromisePart } from "@/domain/promises/promise-days";
import type { PageWindow } from "@/lib/page-window";
import { loadVariantStates } from "./load-states";
import { compareRank, rankReason } from "./rank";

export type QueueRow = {
  variantId: string;
  title: string;
  variantTitle: string;
  sku: string;
  waiting: number;
  lines: number;
  onHand: number;
  incoming: number;
  /** Waiting units that no supply is known for. */
  unpegged: number;
  nextOn: string | null;
  oldestAt: Date | null;
};

/** The longest queues first. */
export async function listQueues(
  actor: Actor,
  { search, window }: { search: string; window: PageWindow },
): Promise<{ queues: QueueRow[]; total: number }> {
  authorize(actor, "admin.view");
  const pattern = containing(search);
  const rows = await getDb().execute<
    Omit<QueueRow, "oldestAt"> & { oldestAt: string | null; total: number }
  >(sql`
    select variant.id as "variantId", product.title, variant.title as "variantTitle", variant.sku,
      position.pegged_incoming + position.unpegged as waiting, coalesce(queue.lines, 0)::int as lines, position.on_hand as "onHand",
      position.incoming, position.unpegged, queue.oldest as "oldestAt", (count(*) over ())::int as total,
      (select min(expected_on)::text from purchase_order_lines where variant_id = variant.id and open_quantity > 0) as "nextOn"
    from stock_positions position
    join variants variant on variant.id = position.variant_id
    join products product on product.id = variant.product_id
    left join lateral (
      select count(*) as lines, min(queued_at) as oldest from order_lines line
      where line.variant_id = variant.id and line.quantity - line.shipped - line.cancelled - line.pegged_on_hand > 0) queue on true
    where position.pegged_incoming + position.unpegged > 0
      and ${search === "" ? sql`true` : sql`(product.title ilike ${pattern} or variant.title ilike ${pattern} or variant.sku ilike ${pattern})`}
    order by waiting desc, variant.id limit ${window.size} offset ${window.offset}`);
  return {
    queues: rows.map(({ total, ...row }) => ({
      ...row,
      oldestAt: row.oldestAt === null ? null : new Date(row.oldestAt),
    })),
    total: rows[0]?.total ?? 0,
  };
}

export type QueuedLine = {
  id: string;
  isHold: boolean;
  /** 1 is served first. */
  place: number;
  /** Why it stands here: pinned, tier, due day, order time. */
  why: string;
  open: number;
  ready: number;
  packed: number;
  parts: PromisePart[];
  queuedAt: Date;
  order: { id: string; number: number; name: string } | null;
  pin: { reason: string; by: string } | null;
};

export type VariantQueue = {
  safetyStock: number;
  onHand: number;
  ready: number;
  waiting: number;
  incoming: { day: string; quantity: number; pegged: number }[];
  lines: QueuedLine[];
  /** All open demands, of which `lines` shows the first. */
  total: number;
};

/** The queue in the order in which it is served: the commit's own rank on the same rows. */
export async function getQueue(
  actor: Actor,
  variantId: string,
  shown = 200,
): Promise<VariantQueue | undefined> {
  authorize(actor, "admin.view");
  const db = getDb();
  const state = (await loadVariantStates(db, [variantId])).get(variantId);
  if (!state) return undefined;
  const ranked = state.demands.toSorted(compareRank);
  const first = ranked.slice(0, shown);
  const heads = await orderHeads(first.flatMap((demand) => (demand.isHold ? [] : [demand.id])));
  return {
    safetyStock: state.safetyStock,
    onHand: state.position.onHand,
    ready: state.position.peggedOnHand,
    waiting: state.position.peggedIncoming + state.position.unpegged,
    incoming: state.incoming.map(({ expectedOn, open, pegged }) => ({
      day: expectedOn,
      quantity: open,
      pegged,
    })),
    total: ranked.length,
    lines: first.map((demand, index) => {
      const head = heads.get(demand.id);
      const packed = demand.firm.reduce((sum, peg) => sum + peg.quantity, 0);
      const loose = demand.loose.reduce((sum, peg) => sum + (peg.locationId ? peg.quantity : 0), 0);
      return {
        id: demand.id,
        isHold: demand.isHold,
        place: index + 1,
        why: rankReason(demand),
        open: demand.open,
        ready: packed + loose,
        packed,
        parts: demand.told,
        queuedAt: demand.queuedAt,
        order: head ? { id: head.orderId, number: head.number, name: head.name } : null,
        pin: head?.reason ? { reason: head.reason, by: head.by ?? "" } : null,
      };
    }),
  };
}

type Head = {
  orderLineId: string;
  orderId: string;
  number: number;
  name: string;
  reason: string | null;
  by: string | null;
};

async function orderHeads(lineIds: string[]): Promise<Map<string, Head>> {
  const rows = await getDb().execute<Head>(sql`
    select line.id as "orderLineId", orders.id as "orderId", orders.number::int as number, orders.ship_to->>'name' as name,
      pin.reason, pin.pinned_by_name as by
    from order_lines line join orders on orders.id = line.order_id
    left join pins pin on pin.order_line_id = line.id and pin.unpinned_at is null
    where line.id = any(${`{${lineIds.join(",")}}`}::uuid[])`);
  return new Map(rows.map((row) => [row.orderLineId, row]));
}
