// Reads about suppliers: who they are, on which terms they deliver what, and what is on its way from each.
import { sql } from "drizzle-orm";
import { getDb } from "@/db/client";
import { containing } from "@/db/like";
import { type Actor, authorize } from "@/domain/actor";
import { isId } from "@/lib/id";
import type { PageWindow } from "@/lib/page-window";
import { Refusal } from "@/lib/refusal";

export type SupplierRow = {
  id: string;
  name: string;
  email: string;
  contactName: string;
  leadTimeDays: number;
  products: number;
  openOrders: number;
  incoming: number;
};

export async function listSuppliers(
  actor: Actor,
  { search, window }: { search: string; window: PageWindow },
): Promise<{ suppliers: SupplierRow[]; total: number }> {
  authorize(actor, "admin.view");
  const rows = await getDb().execute<SupplierRow & { total: number }>(sql`
    select supplier.id, supplier.name, supplier.email, supplier.contact_name as "contactName",
      supplier.lead_time_days as "leadTimeDays",
      (select count(*) from supplier_variants where supplier_id = supplier.id)::int as products,
      under_way.orders::int as "openOrders", under_way.units::int as incoming, (count(*) over ())::int as total
    from suppliers supplier
    cross join lateral (
      select count(distinct orders.id) as orders, coalesce(sum(line.open_quantity), 0) as units
      from purchase_orders orders left join purchase_order_lines line on line.purchase_order_id = orders.id
      where orders.supplier_id = supplier.id and orders.closed_at is null and orders.state <> 'draft') under_way
    where ${search === "" ? sql`true` : sql`(supplier.name ilike ${containing(search)} or supplier.email ilike ${containing(search)} or supplier.contact_name ilike ${containing(search)})`}
    order by supplier.name, supplier.id limit ${window.size} offset ${window.offset}`);
  return { suppliers: rows.map(({ total, ...row }) => row), total: rows[0]?.total ?? 0 };
}

export type SupplierTermsRow = {
  id: string;
  name: string;
  email: string;
  contactName: string;
  phone: string;
  note: string;
  leadTimeDays: number;
  currency: string | null;
  minimumOrderMinor: number;
  orderWeekdays: number[];
  orderCutoff: string;
  timeZone: string | null;
  workingWeekdays: number[];
};

export type ClosureRow = { id: string; fromDay: string; toDay: string; name: string };

export async function getSupplier(
  actor: Actor,
  id: string,
  today: string,
): Promise<{ supplier: SupplierTermsRow; closures: ClosureRow[] }> {
  authorize(actor, "admin.view");
  if (!isId(id)) throw new Refusal("not_found", "There is no such supplier.");
  const db = getDb();
  const [[supplier], closures] = await Promise.all([
    db.execute<SupplierTermsRow>(sql`
      select id, name, email, contact_name as "contactName", phone, note, lead_time_days as "leadTimeDays", currency,
        minimum_order_minor::float8 as "minimumOrderMinor", order_weekdays as "orderWeekdays",
        order_cutoff as "orderCutoff", time_zone as "timeZone", working_weekdays as "workingWeekdays"
      from suppliers where id = ${id}::uuid`),
    db.execute<ClosureRow>(sql`
      select id, from_day::text as "fromDay", to_day::text as "toDay", name from supplier_closures
      where supplier_id = ${id}::uuid and to_day >= ${today}::date order by from_day, id`),
  ]);
  if (!supplier) throw new Refusal("not_found", "There is no such supplier.");
  return { supplier, closures: [...closures] };
}

export type SupplierVariantRow = {
  variantId: string;
  title: string;
  variantTitle: string;
  sku: string;
  supplierSku: string;
  unitCostMinor: number | null;
  packSize: number;
  minimumQuantity: number;
  leadTimeDays: number | null;
  preference: number;
};

/** What a supplier delivers, by title. */
export async function listSupplierVariants(
  actor: Actor,
  { supplierId, search, window }: { supplierId: string; search: string; window: PageWindow },
): Promise<{ variants: SupplierVariantRow[]; total: number }> {
  authorize(actor, "admin.view");
  if (!isId(supplierId)) return { variants: [], total: 0 };
  const rows = await getDb().execute<SupplierVariantRow & { total: number }>(sql`
    select source.variant_id as "variantId", product.title, variant.title as "variantTitle", variant.sku,
      source.supplier_sku as "supplierSku", source.unit_cost_minor::float8 as "unitCostMinor",
      source.pack_size as "packSize", source.minimum_quantity as "minimumQuantity",
      source.lead_time_days as "leadTimeDays", source.preference, (count(*) over ())::int as total
    from supplier_variants source join variants variant on variant.id = source.variant_id
    join products product on product.id = variant.product_id
    where source.supplier_id = ${supplierId}::uuid and ${search === "" ? sql`true` : sql`(product.title ilike ${containing(search)} or variant.sku ilike ${containing(search)} or source.supplier_sku ilike ${containing(search)})`}
    order by product.title, variant.position, variant.id limit ${window.size} offset ${window.offset}`);
  return { variants: rows.map(({ total, ...row }) => row), total: rows[0]?.total ?? 0 };
}
