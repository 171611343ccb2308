// Reads about orders for staff: the list, and one order with everything that explains where its units are.
import { sql } from "drizzle-orm";
import { getDb } from "@/db/client";
import { containing } from "@/db/like";
import type { Address, ShipChoice } from "@/db/schema/orders";
import { type Actor, authorize } from "@/domain/actor";
import type { PromisePart } from "@/domain/promises/promise-days";
import { isId } from "@/lib/id";
import type { PageWindow } from "@/lib/page-window";
import { Refusal } from "@/lib/refusal";

/** backlog: units not yet shipped, in stock or not; backorder: units not covered by on hand. */
export type OrderView = "backlog" | "ready" | "backorder" | "all";

export type OrderRow = {
  id: string;
  number: number;
  placedAt: Date;
  name: string;
  email: string;
  shipChoice: ShipChoice;
  totalMinor: number;
  currency: string;
  units: number;
  shipped: number;
  cancelled: number;
  ready: number;
  backorder: number;
  latestOn: string | null;
};

export async function listOrders(
  actor: Actor,
  { view, search, window }: { view: OrderView; search: string; window: PageWindow },
): Promise<{ orders: OrderRow[]; total: number }> {
  authorize(actor, "admin.view");
  const rows = await getDb().execute<Omit<OrderRow, "placedAt"> & { placedAt: string; total: number }>(sql`
    with page as (
      select orders.id, (count(*) over ())::int as total from orders
      where ${inView(view)} and ${found(search)}
      order by orders.placed_at desc, orders.id desc limit ${window.size} offset ${window.offset})
    select orders.id, orders.number::int as number, orders.placed_at as "placedAt", orders.ship_to->>'name' as name, orders.email,
      orders.ship_choice as "shipChoice", orders.total_minor::float8 as "totalMinor", orders.currency, sums.*, page.total
    from page join orders on orders.id = page.id
    cross join lateral (
      select sum(line.quantity)::int as units, sum(line.shipped)::int as shipped, sum(line.cancelled)::int as cancelled,
        sum(line.pegged_on_hand)::int as ready,
        sum(line.quantity - line.shipped - line.cancelled - line.pegged_on_hand)::int as backorder,
        max(promise.latest_on) filter (where line.quantity > line.shipped + line.cancelled)::text as "latestOn"
      from order_lines line left join promises promise on promise.id = line.promise_id
      where line.order_id = orders.id) sums
    order by orders.placed_at desc, orders.id desc`);
  return {
    orders: rows.map(({ total, ...row }) => ({ ...row, placedAt: new Date(row.placedAt) })),
    total: rows[0]?.total ?? 0,
  };
}

function inView(view: OrderView) {
  const line = sql`select from order_lines line where line.order_id = orders.id and line.quantity - line.shipped - line.cancelled > 0`;
  switch (view) {
    case "all":
      return sql`true`;
    case "backlog":
      return sql`orders.closed_at is null`;
    case "ready":
      return sql`orders.closed_at is null and exists (${line} and line.pegged_on_hand > 0)`;
    case "backorder":
      return sql`orders.closed_at is null and exists (${line} and line.quantity - line.shipped - line.cancelled > line.pegged_on_hand)`;
  }
}

function found(search: string) {
  if (search === "") return sql`true`;
  const pattern = containing(search);
  return sql`(orders.number::text = ${search.replace(/^#/, "")} or orders.email ilike ${pattern} or orders.ship_to->>'name' ilike ${pattern}
    or exists (select from order_lines line where line.order_id = orders.id and (line.sku ilike ${pattern} or line.title ilike ${pattern})))`;
}

export type OrderHead = {
  id: string;
  number: number;
  source: "checkout" | "import";
  email: string;
  shipTo: Address;
  currency: string;
  shipChoice: ShipChoice;
  /** For whoever opens the parcel. */
  giftNote: string | null;
  subtotalMinor: number;
  shippingMinor: number;
  taxMinor: number;
  totalMinor: number;
  acknowledgedWait: string | null;
  acknowledgedAt: Date | null;
  placedAt: Date;
  closedAt: Date | null;
};

export type OrderLineRow = {
  id: string;
  variantId: string;
  title: string;
  sku: string;
  unitPriceMinor: number;
  quantity: number;
  shipped: number;
  cancelled: number;
  packed: number;
  ready: number;
  /** The newest promise: where each open unit comes from and by when. */
  parts: PromisePart[];
  latestOn: string | null;
  pinReason: string | null;
  pinnedBy: string | null;
};

export async function getOrder(
  actor: Actor,
  id: string,
): Promise<{ order: OrderHead; lines: OrderLineRow[] }> {
  authorize(actor, "admin.view");
  if (!isId(id)) throw new Refusal("not_found", "There is no such order.");
  const db = getDb();
  type Instants = { acknowledgedAt: string | null; placedAt: string; closedAt: string | null };
  const [heads, lines] = await Promise.all([
    db.execute<Omit<OrderHead, keyof Instants> & Instants>(sql`
      select id, number::int as number, source, email, ship_to as "shipTo", currency, ship_choice as "shipChoice",
        gift_note as "giftNote", subtotal_minor::float8 as "subtotalMinor", shipping_minor::float8 as "shippingMinor", tax_minor::float8 as "taxMinor",
        total_minor::float8 as "totalMinor", acknowledged_wait as "acknowledgedWait", acknowledged_at as "acknowledgedAt",
        placed_at as "placedAt", closed_at as "closedAt"
      from orders where id = ${id}::uuid`),
    db.execute<OrderLineRow>(sql`
      select line.id, line.variant_id as "variantId", line.title, line.sku, line.unit_price_minor::float8 as "unitPriceMinor",
        line.quantity, line.shipped, line.cancelled, line.packed, line.pegged_on_hand as ready,
        coalesce(promise.parts, '[]') as parts, promise.latest_on::text as "latestOn", pin.reason as "pinReason", pin.pinned_by_name as "pinnedBy"
      from order_lines line
      left join promises promise on promise.id = line.promise_id
      left join pins pin on pin.order_line_id = line.id and pin.unpinned_at is null
      where line.order_id = ${id}::uuid order by line.position, line.id`),
  ]);
  const head = heads[0];
  if (!head) throw new Refusal("not_found", "There is no such order.");
  const order = {
    ...head,
    acknowledgedAt: dateOf(head.acknowledgedAt),
    placedAt: new Date(head.placedAt),
    closedAt: dateOf(head.closedAt),
  };
  return { order, lines: [...lines] };
}

function dateOf(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}

export type LineLabel = { orderLineId: string; orderId: string; number: number; name: string; title: string };

/** Whose lines these are: for a list of who gets what. */
export async function labelLines(actor: Actor, orderLineIds: string[]): Promise<Map<string, LineLabel>> {
  authorize(actor, "admin.view");
  const rows = await getDb().execute<LineLabel>(sql`
    select line.id as "orderLineId", orders.id as "orderId", orders.number::int as number, orders.ship_to->>'name' as name, line.title
    from order_lines line join orders on orders.id = line.order_id
    where line.id = any(${`{${orderLineIds.join(",")}}`}::uuid[])`);
  return new Map(rows.map((row) => [row.orderLineId, row]));
}
