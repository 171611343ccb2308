// Reads about stock for staff: every variant with what lies where, and one variant with all that explains it.
import { sql } from "drizzle-orm";
import { getDb } from "@/db/client";
import { containing } from "@/db/like";
import type { MovementKind } from "@/db/schema/stock";
import { type Actor, authorize } from "@/domain/actor";
import { isId } from "@/lib/id";
import type { PageWindow } from "@/lib/page-window";
import { Refusal } from "@/lib/refusal";

/** backorder: accepted units without on hand; out: nothing left and nobody waits; not_counted: never stocked anywhere. */
export type InventoryView = "all" | "backorder" | "out" | "incoming" | "not_counted";

export type InventoryRow = {
  variantId: string;
  title: string;
  variantTitle: string;
  sku: string;
  /** Null when it was never counted anywhere: not the same as 0. */
  onHand: number | null;
  ready: number;
  safetyStock: number;
  incoming: number;
  /** Accepted units that aren't covered by on hand. */
  backorder: number;
  places: { name: string; onHand: number }[];
};

export async function listInventory(
  actor: Actor,
  { view, search, window }: { view: InventoryView; search: string; window: PageWindow },
): Promise<{ variants: InventoryRow[]; total: number }> {
  authorize(actor, "admin.view");
  const rows = await getDb().execute<InventoryRow & { total: number }>(sql`
    with page as (
      select variant.id, product.title, variant.position, (count(*) over ())::int as total
      from variants variant
      join products product on product.id = variant.product_id
      left join stock_positions position on position.variant_id = variant.id
      where ${inView(view)} and ${found(search)}
      order by product.title, variant.product_id, variant.position, variant.id
      limit ${window.size} offset ${window.offset})
    select variant.id as "variantId", page.title, variant.title as "variantTitle", variant.sku,
      case when places.list is null then null else position.on_hand end as "onHand",
      coalesce(position.pegged_on_hand, 0) as ready, variant.safety_stock as "safetyStock",
      coalesce(position.incoming, 0) as incoming,
      coalesce(position.pegged_incoming + position.unpegged, 0) as backorder, coalesce(places.list, '[]') as places, page.total
    from page
    join variants variant on variant.id = page.id
    left join stock_positions position on position.variant_id = variant.id
    left join lateral (
      select jsonb_agg(jsonb_build_object('name', location.name, 'onHand', level.on_hand) order by location.priority, location.name) as list
      from stock_levels level join locations location on location.id = level.location_id
      where level.variant_id = variant.id) places on true
    order by page.title, variant.product_id, variant.position, variant.id`);
  return { variants: rows.map(({ total, ...row }) => row), total: rows[0]?.total ?? 0 };
}

function inView(view: InventoryView) {
  if (view === "backorder") return sql`position.pegged_incoming + position.unpegged > 0`;
  if (view === "incoming") return sql`position.incoming > 0`;
  if (view === "out") return outOfStock;
  if (view === "not_counted") return sql`not exists (select from stock_levels where variant_id = variant.id)`;
  return sql`true`;
}

/** Nothing free, nothing waited for: told apart from backorder on every screen. */
const outOfStock = sql`position.on_hand - position.pegged_on_hand - variant.safety_stock <= 0
  and position.pegged_incoming + position.unpegged = 0 and position.incoming = 0
  and exists (select from stock_levels where variant_id = variant.id)`;

function found(search: string) {
  if (search === "") return sql`true`;
  const pattern = containing(search);
  return sql`(product.title ilike ${pattern} or variant.title ilike ${pattern} or variant.sku ilike ${pattern} or variant.barcode = ${search})`;
}

export type VariantStock = Omit<InventoryRow, "places"> & { handle: string; productId: string };
export type PlaceLevel = { locationId: string; name: string; onHand: number | null; ready: number };
export type IncomingLine = {
  lineId: string;
  purchaseOrderId: string;
  number: number;
  /** Who delivers, or the place that a transfer comes from. */
  supplier: string;
  expectedOn: string;
  open: number;
  promised: number;
};

export async function getVariantStock(
  actor: Actor,
  variantId: string,
): Promise<{ variant: VariantStock; places: PlaceLevel[]; incoming: IncomingLine[] }> {
  authorize(actor, "admin.view");
  if (!isId(variantId)) throw notHere();
  const db = getDb();
  const [variants, places, incoming] = await Promise.all([
    db.execute<VariantStock>(sql`
      select variant.id as "variantId", product.id as "productId", product.handle, product.title, variant.title as "variantTitle", variant.sku,
        case when exists (select from stock_levels where variant_id = variant.id) then position.on_hand end as "onHand",
        coalesce(position.pegged_on_hand, 0) as ready, variant.safety_stock as "safetyStock",
        coalesce(position.incoming, 0) as incoming,
        coalesce(position.pegged_incoming + position.unpegged, 0) as backorder
      from variants variant join products product on product.id = variant.product_id
      left join stock_positions position on position.variant_id = variant.id
      where variant.id = ${variantId}::uuid`),
    db.execute<PlaceLevel>(sql`
      select location.id as "locationId", location.name, level.on_hand as "onHand", coalesce(level.pegged, 0) as ready
      from locations location
      left join stock_levels level on level.location_id = location.id and level.variant_id = ${variantId}::uuid
      order by location.priority, location.name`),
    db.execute<IncomingLine>(sql`
      select line.id as "lineId", orders.id as "purchaseOrderId", orders.number::int as number,
        coalesce(supplier.name, 'Transfer from ' || source.name) as supplier,
        line.expected_on::text as "expectedOn", line.open_quantity as open, line.pegged as promised
      from purchase_order_lines line
      join purchase_orders orders on orders.id = line.purchase_order_id
      left join suppliers supplier on supplier.id = orders.supplier_id
      left join locations source on source.id = orders.from_location_id
      where line.variant_id = ${variantId}::uuid and line.open_quantity > 0
      order by line.expected_on, orders.number`),
  ]);
  const variant = variants[0];
  if (!variant) throw notHere();
  return { variant, places: [...places], incoming: [...incoming] };
}

export type Movement = {
  id: string;
  at: Date;
  kind: MovementKind;
  quantity: number;
  place: string;
  reason: string;
  actorName: string;
};

/** The newest movements of a variant: on hand is their sum. */
export async function listMovements(actor: Actor, variantId: string, limit = 50): Promise<Movement[]> {
  authorize(actor, "admin.view");
  const rows = await getDb().execute<Omit<Movement, "at"> & { at: string }>(sql`
    select movement.id, movement.at, movement.kind, movement.quantity, location.name as place, movement.reason,
      event.actor_name as "actorName"
    from stock_movements movement
    join locations location on location.id = movement.location_id
    join events event on event.id = movement.event_id
    where movement.variant_id = ${variantId}::uuid
    order by movement.at desc, movement.id desc limit ${limit}`);
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}

export type FoundVariant = {
  variantId: string;
  title: string;
  variantTitle: string;
  sku: string;
  backorder: number;
  incoming: number;
  /** Units per place that are nobody's; none where it never lay. */
  free: { locationId: string; quantity: number }[];
};

/** A few variants by what was typed, those that people wait for first: to order or to move. */
export async function findVariants(actor: Actor, search: string, limit = 12): Promise<FoundVariant[]> {
  authorize(actor, "admin.view");
  const rows = await getDb().execute<FoundVariant>(sql`
    select variant.id as "variantId", product.title, variant.title as "variantTitle", variant.sku,
      coalesce(position.pegged_incoming + position.unpegged, 0) as backorder, coalesce(position.incoming, 0) as incoming,
      (select coalesce(jsonb_agg(jsonb_build_object('locationId', level.location_id, 'quantity', level.on_hand - level.pegged)), '[]')
        from stock_levels level where level.variant_id = variant.id) as free
    from variants variant join products product on product.id = variant.product_id
    left join stock_positions position on position.variant_id = variant.id
    where ${found(search)}
    order by backorder desc, product.title, variant.position, variant.id limit ${limit}`);
  return [...rows];
}

function notHere(): Refusal {
  return new Refusal("not_found", "There is no such product.");
}
