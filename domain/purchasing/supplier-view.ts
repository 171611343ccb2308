// What a supplier sees behind the link in our mail: the order as it stands, and whether an answer still counts.
import { sql } from "drizzle-orm";
import { getDb } from "@/db/client";
import { findSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { type Day, dayAt } from "@/lib/day";
import { readVersionedLink } from "@/lib/signed-link";

export type SupplierLine = {
  id: string;
  title: string;
  sku: string;
  supplierSku: string;
  open: number;
  received: number;
  expectedOn: Day;
};

export type SupplierOrder = {
  /** `newer`: another version was sent since; its mail has the link that counts. */
  state: "open" | "newer" | "closed" | "cancelled";
  number: number;
  version: number;
  supplier: string;
  location: string;
  note: string;
  sentOn: Day | null;
  /** The latest answer to this version. */
  answeredAt: Date | null;
  lines: SupplierLine[];
  today: Day;
  locale: string;
  timeZone: string;
};

type Head = {
  number: number;
  version: number;
  state: string;
  sentAt: string | null;
  note: string;
  supplier: string;
  location: string;
  answeredAt: string | null;
};

/** Undefined when the link is forged, cut short or leads nowhere. Opening it changes nothing. */
export async function findSupplierOrder(token: string): Promise<SupplierOrder | undefined> {
  const link = readVersionedLink("purchase-order", token);
  if (!link) return undefined;
  const [settings, [head], lines] = await Promise.all([
    findSettings(getDb()),
    getDb().execute<Head>(sql`
      select orders.number::int as number, orders.version, orders.state, orders.sent_at as "sentAt", orders.note,
        supplier.name as supplier, location.name as location,
        (select max(answered_at) from purchase_order_answers
          where purchase_order_id = orders.id and version = orders.version) as "answeredAt"
      from purchase_orders orders join suppliers supplier on supplier.id = orders.supplier_id
      join locations location on location.id = orders.location_id where orders.id = ${link.id}::uuid`),
    readLines(link.id),
  ]);
  if (!settings || !head) return undefined;
  const { state, sentAt, answeredAt, ...order } = head;
  const isNewer = link.version !== head.version;
  return {
    ...order,
    state: state === "closed" || state === "cancelled" ? state : isNewer ? "newer" : "open",
    sentOn: sentAt === null ? null : dayAt(new Date(sentAt), settings.timeZone),
    answeredAt: answeredAt === null ? null : new Date(answeredAt),
    lines: isNewer ? [] : [...lines],
    today: dayAt(now(), settings.timeZone),
    locale: settings.locale,
    timeZone: settings.timeZone,
  };
}

function readLines(purchaseOrderId: string) {
  return getDb().execute<SupplierLine>(sql`
    select line.id, line.open_quantity as open, line.received, line.expected_on::text as "expectedOn", variant.sku,
      product.title || case when cardinality(variant.option_values) = 0 then '' else ', ' || variant.title end as title,
      coalesce(source.supplier_sku, '') as "supplierSku"
    from purchase_order_lines line join purchase_orders orders on orders.id = line.purchase_order_id
    join variants variant on variant.id = line.variant_id join products product on product.id = variant.product_id
    left join supplier_variants source on source.variant_id = line.variant_id and source.supplier_id = orders.supplier_id
    where line.purchase_order_id = ${purchaseOrderId}::uuid and line.open_quantity > 0
    order by product.title, variant.position, line.expected_on, line.id`);
}
