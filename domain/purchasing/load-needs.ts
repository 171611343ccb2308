// Reads what is needed and who delivers it: those who wait without a supply, shelves below their safety stock, what drafts bring.
import { type SQL, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { idsOf } from "@/db/rows";
import type { ProposingSupplier, VariantNeed, WaitingLine } from "./proposals";

const NAMED_ORDERS = 5;

/** What of these variants is needed, or of all of them: most waited for first, `limit` of them. */
export async function loadNeeds(
  db: Db | Tx,
  which: { variantIds: string[] } | { limit: number },
): Promise<VariantNeed[]> {
  const rows = await db.execute<NeedRow>(sql`
    with ${drafts},
    wanted as (
      select position.variant_id, position.unpegged, ${free} as free, ${keptBack} as safety_stock,
        coalesce(drafted.units, 0) as drafted
      ${neededFrom}
      where ${"variantIds" in which ? sql`position.variant_id = any(${idsOf(which.variantIds)})` : isNeeded}
      order by position.unpegged desc, position.variant_id
      limit ${"limit" in which ? which.limit : which.variantIds.length})
    select wanted.variant_id as "variantId", product.title, variant.title as "variantTitle", variant.sku, wanted.unpegged,
      wanted.free, wanted.safety_stock as "safetyStock", wanted.drafted, coalesce(offers.list, '[]') as offers,
      coalesce(waiting.list, '[]') as waiting, coalesce(waiting.orders, 0)::int as "waitingOrders"
    from wanted
    join variants variant on variant.id = wanted.variant_id
    join products product on product.id = variant.product_id
    left join lateral (
      select jsonb_agg(jsonb_build_object('supplierId', source.supplier_id, 'supplierSku', source.supplier_sku,
        'unitCostMinor', source.unit_cost_minor, 'packSize', source.pack_size, 'minimumQuantity', source.minimum_quantity,
        'leadTimeDays', source.lead_time_days, 'preference', source.preference)) as list
      from supplier_variants source where source.variant_id = wanted.variant_id) offers on true
    left join lateral (
      select jsonb_agg(jsonb_build_object('orderId', line.order_id, 'number', line.number, 'since', line.queued_at,
        'units', line.units) order by line.place) filter (where line.place <= ${NAMED_ORDERS}) as list,
        count(distinct line.order_id) as orders
      from (
        select waiting.order_id, orders.number, waiting.queued_at,
          waiting.quantity - waiting.shipped - waiting.cancelled - waiting.pegged_on_hand - waiting.pegged_incoming as units,
          row_number() over (order by waiting.queued_at, waiting.id) as place
        from order_lines waiting join orders on orders.id = waiting.order_id
        where waiting.variant_id = wanted.variant_id
          and waiting.quantity - waiting.shipped - waiting.cancelled > waiting.pegged_on_hand + waiting.pegged_incoming) line
      where wanted.unpegged > 0) waiting on true`);
  return rows.map((row) => ({
    ...row,
    waiting: row.waiting.map((line) => ({ ...line, since: new Date(line.since) })),
  }));
}

/** How many variants need something: the page may show fewer. */
export async function countNeeds(db: Db | Tx): Promise<number> {
  const [row] = await db.execute<{ count: number }>(sql`
    with ${drafts} select count(*)::int as count ${neededFrom} where ${isNeeded}`);
  return row?.count ?? 0;
}

/** The terms of these suppliers, with their closures; money in the supplier's currency, else the store's. */
export async function loadProposingSuppliers(
  db: Db | Tx,
  supplierIds: string[],
  storeCurrency: string,
): Promise<ProposingSupplier[]> {
  const rows = await db.execute<Omit<ProposingSupplier, "minimumOrderMinor"> & { minimumOrderMinor: string }>(
    sql`
    select supplier.id, supplier.name, supplier.lead_time_days as "leadTimeDays",
      supplier.minimum_order_minor as "minimumOrderMinor", coalesce(supplier.currency, ${storeCurrency}) as currency,
      to_jsonb(supplier.order_weekdays) as "orderWeekdays", supplier.order_cutoff as "orderCutoff",
      supplier.time_zone as "timeZone", to_jsonb(supplier.working_weekdays) as "workingWeekdays",
      coalesce(closures.list, '[]') as closures
    from suppliers supplier
    left join lateral (
      select jsonb_agg(jsonb_build_object('fromDay', closure.from_day, 'toDay', closure.to_day) order by closure.from_day) as list
      from supplier_closures closure where closure.supplier_id = supplier.id) closures on true
    where supplier.id = any(${idsOf(supplierIds)})`,
  );
  return rows.map((row) => ({ ...row, minimumOrderMinor: Number(row.minimumOrderMinor) }));
}

type NeedRow = Omit<VariantNeed, "waiting"> & {
  waiting: (Omit<WaitingLine, "since"> & { since: string })[];
};

const free: SQL = sql`position.on_hand - position.pegged_on_hand + position.incoming - position.pegged_incoming`;

/** A planned transfer brings nothing that isn't here already. */
const drafts: SQL = sql`drafted as (
  select line.variant_id, sum(line.quantity)::int as units
  from purchase_orders orders join purchase_order_lines line on line.purchase_order_id = orders.id
  where orders.closed_at is null and orders.state = 'draft' and orders.supplier_id is not null group by 1)`;

const neededFrom: SQL = sql`
  from stock_positions position
  join variants variant on variant.id = position.variant_id
  join products product on product.id = variant.product_id
  left join drafted on drafted.variant_id = position.variant_id`;

/** Shelves of what is no longer sold aren't filled again; whoever waits for it still gets it. */
const keptBack: SQL = sql`case when product.status = 'active' then variant.safety_stock else 0 end`;

const isNeeded: SQL = sql`position.unpegged + greatest(0, ${keptBack} - (${free})) - coalesce(drafted.units, 0) > 0`;
