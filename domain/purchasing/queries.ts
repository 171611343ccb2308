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

export type PurchaseOrderView = "open" | "today" | "late" | "over";

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
  const [counts] = await getDb().execute<Record<PurchaseOrderView, number>>(sql`
    select count(*) filter (where ${inView("open", today)})::int as open,
      count(*) filter (where ${inView("today", today)})::int as today,
      count(*) filter (where ${inView("late", today)})::int as late,
      count(*) filter (where ${inView("over", today)})::int as over
    from purchase_orders orders`);
  return counts ?? { open: 0, today: 0, late: 0, over: 0 };
}

function inView(view: PurchaseOrderView, today: string) {
  if (view === "over") return sql`orders.closed_at is not null`;
  if (view === "today") return sql`orders.closed_at is null and orders.expected_on = ${today}::date`;
  if (view === "late") return sql`orders.closed_at is null and orders.expected_on < ${today}::date`;
  return sql`orders.closed_at is null`;
}

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
  createdAt: Date;
  closedAt: Date | null;
};

export type PurchaseOrderLineRow = {
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
};

export async function getPurchaseOrder(
  actor: Actor,
  id: string,
): Promise<{ order: PurchaseOrderHead; lines: PurchaseOrderLineRow[] }> {
  authorize(actor, "admin.view");
  if (!isId(id)) throw new Refusal("not_found", "There is no such purchase order.");
  const db = getDb();
  const [heads, lines] = await Promise.all([
    db.execute<
      Omit<PurchaseOrderHead, "createdAt" | "closedAt"> & { createdAt: string; closedAt: string | null }
    >(sql`
      select orders.id, orders.number::int as number, supplier.name as supplier, location.name as location, orders.state,
        orders.expected_on::text as "expectedOn", orders.note, orders.created_at as "createdAt", orders.closed_at as "closedAt"
      from purchase_orders orders
      join suppliers supplier on supplier.id = orders.supplier_id
      join locations location on location.id = orders.location_id
      where orders.id = ${id}::uuid`),
    db.execute<PurchaseOrderLineRow>(sql`
      select line.id, line.variant_id as "variantId", product.title, variant.title as "variantTitle", variant.sku,
        variant.barcode, line.quantity, line.received, line.open_quantity as open, line.pegged as promised
      from purchase_order_lines line
      join variants variant on variant.id = line.variant_id
      join products product on product.id = variant.product_id
      where line.purchase_order_id = ${id}::uuid
      order by product.title, variant.position, line.id`),
  ]);
  const head = heads[0];
  if (!head) throw new Refusal("not_found", "There is no such purchase order.");
  const order = {
    ...head,
    createdAt: new Date(head.createdAt),
    closedAt: head.closedAt === null ? null : new Date(head.closedAt),
  };
  return { order, lines: [...lines] };
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
