// Reads about units that move between our own places: the list, and one transfer with its lines.
import { type SQL, sql } from "drizzle-orm";
import { getDb } from "@/db/client";
import { containing } from "@/db/like";
import type { PurchaseOrderState } from "@/db/schema/purchasing";
import { type Actor, authorize } from "@/domain/actor";
import { isId } from "@/lib/id";
import type { PageWindow } from "@/lib/page-window";
import { Refusal } from "@/lib/refusal";

export type TransferView = "open" | "planned" | "under_way" | "over";

export type TransferRow = {
  id: string;
  number: number;
  fromLocationId: string;
  from: string;
  to: string;
  state: PurchaseOrderState;
  expectedOn: string;
  /** Units planned or dispatched. */
  units: number;
  received: number;
  /** Units between the two places now. */
  underWay: number;
  /** Units under way that somebody waits for. */
  promised: number;
};

/** Those that aren't over by the day they are expected; the others, newest first. */
export async function listTransfers(
  actor: Actor,
  { view, search, window }: { view: TransferView; search: string; window: PageWindow },
): Promise<{ transfers: TransferRow[]; total: number }> {
  authorize(actor, "admin.view");
  const rows = await getDb().execute<TransferRow & { total: number }>(sql`
    select ${head}, (count(*) over ())::int as total
    ${fromTransfers} and ${inView(view)} and ${found(search)}
    order by ${view === "over" ? sql`transfer.closed_at desc` : sql`transfer.expected_on`}, transfer.number
    limit ${window.size} offset ${window.offset}`);
  return { transfers: rows.map(({ total, ...row }) => row), total: rows[0]?.total ?? 0 };
}

export async function countTransfers(actor: Actor): Promise<Record<TransferView, number>> {
  authorize(actor, "admin.view");
  const [counts] = await getDb().execute<Record<TransferView, number>>(sql`
    select count(*) filter (where ${inView("open")})::int as open,
      count(*) filter (where ${inView("planned")})::int as planned,
      count(*) filter (where ${inView("under_way")})::int as under_way,
      count(*) filter (where ${inView("over")})::int as over
    from purchase_orders transfer where transfer.from_location_id is not null`);
  return counts ?? { open: 0, planned: 0, under_way: 0, over: 0 };
}

export type TransferLine = {
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
  /** Units that will never arrive. */
  cancelled: number;
  /** Where the units come from: what lies there now and how much of it is somebody's. */
  onHand: number;
  pegged: number;
};

export type TransferHead = TransferRow & { note: string; isOver: boolean };

export async function getTransfer(
  actor: Actor,
  id: string,
): Promise<{ transfer: TransferHead; lines: TransferLine[] }> {
  authorize(actor, "admin.view");
  if (!isId(id)) throw new Refusal("not_found", "There is no such transfer.");
  const db = getDb();
  const [[transfer], lines] = await Promise.all([
    db.execute<TransferHead>(sql`
      select ${head}, transfer.note, transfer.closed_at is not null as "isOver"
      ${fromTransfers} and transfer.id = ${id}::uuid`),
    db.execute<TransferLine>(sql`
      select line.id, line.variant_id as "variantId", product.title, variant.title as "variantTitle", variant.sku,
        variant.barcode, line.quantity, line.received, line.open_quantity as open, line.pegged as promised, line.cancelled,
        line.expected_on::text as "expectedOn",
        coalesce(level.on_hand, 0) as "onHand", coalesce(level.pegged, 0) as pegged
      from purchase_order_lines line
      join purchase_orders transfer on transfer.id = line.purchase_order_id
      join variants variant on variant.id = line.variant_id
      join products product on product.id = variant.product_id
      left join stock_levels level on level.variant_id = line.variant_id and level.location_id = transfer.from_location_id
      where line.purchase_order_id = ${id}::uuid
      order by product.title, variant.position, line.id`),
  ]);
  if (!transfer) throw new Refusal("not_found", "There is no such transfer.");
  return { transfer, lines: [...lines] };
}

/** Units on their way are numbered alike, wherever they come from: a link may name either. */
export async function isTransfer(actor: Actor, id: string): Promise<boolean> {
  authorize(actor, "admin.view");
  if (!isId(id)) return false;
  const rows = await getDb().execute(sql`
    select from purchase_orders where id = ${id}::uuid and from_location_id is not null`);
  return rows.length > 0;
}

const head: SQL = sql`transfer.id, transfer.number::int as number, transfer.from_location_id as "fromLocationId",
  source.name as "from", target.name as "to", transfer.state, transfer.expected_on::text as "expectedOn", sums.*`;

const fromTransfers: SQL = sql`
  from purchase_orders transfer
  join locations source on source.id = transfer.from_location_id
  join locations target on target.id = transfer.location_id
  cross join lateral (
    select coalesce(sum(quantity), 0)::int as units, coalesce(sum(received), 0)::int as received,
      coalesce(sum(open_quantity), 0)::int as "underWay", coalesce(sum(pegged), 0)::int as promised
    from purchase_order_lines where purchase_order_id = transfer.id) sums
  where transfer.from_location_id is not null`;

function inView(view: TransferView): SQL {
  if (view === "over") return sql`transfer.closed_at is not null`;
  if (view === "planned") return sql`transfer.closed_at is null and transfer.state = 'draft'`;
  if (view === "under_way") return sql`transfer.closed_at is null and transfer.state <> 'draft'`;
  return sql`transfer.closed_at is null`;
}

function found(search: string): SQL {
  if (search === "") return sql`true`;
  const pattern = containing(search);
  return sql`(transfer.number::text = ${search} or source.name ilike ${pattern} or target.name ilike ${pattern} or exists (
    select from purchase_order_lines line join variants variant on variant.id = line.variant_id
    join products product on product.id = variant.product_id
    where line.purchase_order_id = transfer.id and (variant.sku ilike ${pattern} or product.title ilike ${pattern})))`;
}
