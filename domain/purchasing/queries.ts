// Reads about what is ordered from suppliers: the lists, one purchase order with its lines, and what is needed for a new one.
import { asc, sql } from "drizzle-orm";
import { getDb } from "@/db/client";
import { containing } from "@/db/like";
import { type PurchaseOrderState, suppliers } from "@/db/schema/purchasing";
import { locations } from "@/db/schema/stock";
import { type Actor, authorize } from "@/domain/actor";
import { isId } from "@/lib/id";
import type { PageWindow } from "@/lib/page-window";
import { Refusal } from "@/lib/refusal";

export type PurchaseOrderView = "open" | "draft" | "answered" | "today" | "late" | "over";

export type PurchaseOrderRow = {
  id: string;
  number: number;
  supplier: string;
  location: string;
  state: PurchaseOrderState;
  expectedOn: string;
  lines: number;
  ordered: number;
  received: number;
  open: number;
  /** Open units that somebody waits for. */
  promised: number;
};

/** Open ones by the day they are expected, those that are over by the day they ended, newest first. */
export async function listPurchaseOrders(
  actor: Actor,
  {
    view,
    today,
    search,
    window,
  }: { view: PurchaseOrderView; today: string; search: string; window: PageWindow },
): Promise<{ orders: PurchaseOrderRow[]; total: number }> {
  authorize(actor, "admin.view");
  const rows = await getDb().execute<PurchaseOrderRow & { total: number }>(sql`
    select orders.id, orders.number::int as number, supplier.name as supplier, location.name as location, orders.state,
      orders.expected_on::text as "expectedOn", sums.*, (count(*) over ())::int as total
    from purchase_orders orders
    join suppliers supplier on supplier.id = orders.supplier_id
    join locations location on location.id = orders.location_id
    cross join lateral (
      select count(*)::int as lines, coalesce(sum(quantity), 0)::int as ordered, coalesce(sum(received), 0)::int as received,
        coalesce(sum(open_quantity), 0)::int as open, coalesce(sum(pegged), 0)::int as promised
      from purchase_order_lines where purchase_order_id = orders.id) sums
    where ${inView(view, today)} and ${found(search)}
    order by ${view === "over" ? sql`orders.closed_at desc` : sql`orders.expected_on`}, orders.number
    limit ${window.size} offset ${window.offset}`);
  return { orders: rows.map(({ total, ...row }) => row), total: rows[0]?.total ?? 0 };
}

export async function countPurchaseOrders(
  actor: Actor,
  today: string,
): Promise<Record<PurchaseOrderView, number>> {
  authorize(actor, "admin.view");
  const count = (view: PurchaseOrderView) => sql`count(*) filter (where ${inView(view, today)})::int`;
  const [counts] = await getDb().execute<Record<PurchaseOrderView, number>>(sql`
    select ${count("open")} as open, ${count("draft")} as draft, ${count("answered")} as answered,
      ${count("today")} as today, ${count("late")} as late, ${count("over")} as over
    from purchase_orders orders where orders.supplier_id is not null`);
  return counts ?? { open: 0, draft: 0, answered: 0, today: 0, late: 0, over: 0 };
}

function inView(view: PurchaseOrderView, today: string) {
  const underWay = sql`orders.closed_at is null and orders.state <> 'draft'`;
  switch (view) {
    case "over":
      return sql`orders.closed_at is not null`;
    case "draft":
      return sql`orders.state = 'draft'`;
    case "answered":
      return unreadAnswer;
    case "today":
      return sql`${underWay} and orders.expected_on = ${today}::date`;
    case "late":
      return sql`${underWay} and orders.expected_on < ${today}::date`;
    case "open":
      return underWay;
  }
}

/** The supplier has changed something, and nobody of the staff did anything with the order since. */
export const unreadAnswer = sql`orders.id in (
  select answer.purchase_order_id from purchase_order_answers answer join events said on said.id = answer.event_id
  where (said.data->>'isChanged')::boolean and not exists (
    select from events later where later.purchase_order_id = answer.purchase_order_id and later.actor_kind = 'staff'
      and (later.at, later.id) > (said.at, said.id)))`;

function found(search: string) {
  if (search === "") return sql`true`;
  return sql`(orders.number::text = ${search} or supplier.name ilike ${containing(search)} or exists (
    select from purchase_order_lines line join variants variant on variant.id = line.variant_id
    join products product on product.id = variant.product_id
    where line.purchase_order_id = orders.id
      and (variant.sku ilike ${containing(search)} or product.title ilike ${containing(search)})))`;
}

export type PurchaseOrderHead = Omit<
  PurchaseOrderRow,
  "lines" | "ordered" | "received" | "open" | "promised"
> & {
  note: string;
  supplierId: string;
  supplierEmail: string;
  version: number;
  sentAt: Date | null;
  confirmedAt: Date | null;
  hasUnreadAnswer: boolean;
  createdAt: Date;
  closedAt: Date | null;
};

/** What must be known of a line to check its delivery in, whoever sent it. */
export type ReceivableLine = {
  id: string;
  variantId: string;
  title: string;
  variantTitle: string;
  sku: string;
  barcode: string;
  quantity: number;
  received: number;
  open: number;
  promised: number;
  expectedOn: string;
};

export type PurchaseOrderLineRow = ReceivableLine & {
  /** Units that won't come. */
  cancelled: number;
  unitCostMinor: number | null;
};

export async function getPurchaseOrder(
  actor: Actor,
  id: string,
): Promise<{ order: PurchaseOrderHead; lines: PurchaseOrderLineRow[] }> {
  authorize(actor, "admin.view");
  if (!isId(id)) throw new Refusal("not_found", "There is no such purchase order.");
  const db = getDb();
  const [heads, lines] = await Promise.all([
    db.execute<HeadRow>(sql`
      select orders.id, orders.number::int as number, supplier.name as supplier, location.name as location, orders.state,
        orders.expected_on::text as "expectedOn", orders.note, orders.created_at as "createdAt", orders.closed_at as "closedAt",
        orders.supplier_id as "supplierId", supplier.email as "supplierEmail", orders.version, orders.sent_at as "sentAt",
        orders.confirmed_at as "confirmedAt", ${unreadAnswer} as "hasUnreadAnswer"
      from purchase_orders orders
      join suppliers supplier on supplier.id = orders.supplier_id
      join locations location on location.id = orders.location_id
      where orders.id = ${id}::uuid`),
    db.execute<PurchaseOrderLineRow>(sql`
      select line.id, line.variant_id as "variantId", product.title, variant.title as "variantTitle", variant.sku,
        variant.barcode, line.quantity, line.received, line.cancelled, line.open_quantity as open, line.pegged as promised,
        line.expected_on::text as "expectedOn", line.unit_cost_minor::float8 as "unitCostMinor"
      from purchase_order_lines line
      join variants variant on variant.id = line.variant_id
      join products product on product.id = variant.product_id
      where line.purchase_order_id = ${id}::uuid
      order by product.title, variant.position, line.expected_on, line.id`),
  ]);
  const head = heads[0];
  if (!head) throw new Refusal("not_found", "There is no such purchase order.");
  const order = {
    ...head,
    createdAt: new Date(head.createdAt),
    closedAt: dateOf(head.closedAt),
    sentAt: dateOf(head.sentAt),
    confirmedAt: dateOf(head.confirmedAt),
  };
  return { order, lines: [...lines] };
}

type Instants = "createdAt" | "closedAt" | "sentAt" | "confirmedAt";
type HeadRow = Omit<PurchaseOrderHead, Instants> & {
  createdAt: string;
  closedAt: string | null;
  sentAt: string | null;
  confirmedAt: string | null;
};

function dateOf(instant: string | null): Date | null {
  return instant === null ? null : new Date(instant);
}

/** What can be chosen for a new purchase order. */
export async function listSuppliersAndPlaces(actor: Actor) {
  authorize(actor, "admin.view");
  const db = getDb();
  const [supplierRows, placeRows] = await Promise.all([
    db
      .select({ id: suppliers.id, name: suppliers.name, leadTimeDays: suppliers.leadTimeDays })
      .from(suppliers)
      .orderBy(asc(suppliers.name)),
    db
      .select({ id: locations.id, name: locations.name })
      .from(locations)
      .orderBy(asc(locations.priority), asc(locations.name)),
  ]);
  return { suppliers: supplierRows, places: placeRows };
}
