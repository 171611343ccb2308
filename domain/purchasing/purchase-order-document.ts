// A purchase order in finished words, as its supplier reads it: in the mail, on the printed page, in the download.
import { sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { mailShop } from "@/domain/messages/mail-shop";
import type { StoreSettings } from "@/domain/store/settings-schema";
import type { MailProps } from "@/emails/props";
import { type Day, dayAt } from "@/lib/day";
import { formatDay, formatDayInFull } from "@/lib/format-day";
import { formatMoney } from "@/lib/format-money";
import { storeUrl, supplierPath } from "@/lib/links";
import { formatCount } from "@/lib/plural";
import { Refusal } from "@/lib/refusal";

type Head = {
  id: string;
  number: number;
  version: number;
  state: string;
  sentAt: string | null;
  createdAt: string;
  currency: string | null;
  note: string;
  supplier: string;
  email: string;
  contactName: string;
  location: string;
};

type Line = {
  title: string;
  sku: string;
  supplierSku: string;
  quantity: number;
  received: number;
  open: number;
  expectedOn: Day;
  unitCostMinor: number | null;
};

export type Document = { email: string; props: MailProps["purchase-order"] };

export async function readDocument(
  db: Db | Tx,
  input: {
    id: string;
    news: "order" | "changed" | "cancelled";
    reason?: string;
    settings: StoreSettings;
    at: Date;
  },
): Promise<Document> {
  const { id, news, settings, at } = input;
  const [head] = await db.execute<Head>(sql`
    select orders.id, orders.number::int as number, orders.version, orders.state, orders.sent_at as "sentAt",
      orders.created_at as "createdAt", orders.currency, orders.note, supplier.name as supplier, supplier.email,
      supplier.contact_name as "contactName", location.name as location
    from purchase_orders orders join suppliers supplier on supplier.id = orders.supplier_id
    join locations location on location.id = orders.location_id where orders.id = ${id}::uuid`);
  if (!head) throw new Refusal("not_found", "There is no such purchase order.");
  const lines = await readLines(db, id);
  const shown = news === "cancelled" ? lines.filter(({ open }) => open > 0) : lines;
  const today = dayAt(at, settings.timeZone);
  const money = (minor: number) => formatMoney(minor, head.currency ?? settings.currency, settings.locale);
  const sentAt = head.sentAt ?? head.createdAt;
  const amounts = shown.map((line) =>
    line.unitCostMinor === null ? null : line.quantity * line.unitCostMinor,
  );
  const total = amounts.reduce(
    (sum, amount) => (sum === null || amount === null ? null : sum + amount),
    amounts.length > 0 ? 0 : null,
  );
  const props: MailProps["purchase-order"] = {
    shop: mailShop(settings),
    orderNumber: String(head.number),
    version: head.version,
    news,
    supplier: head.supplier,
    contactName: head.contactName,
    deliverTo: head.location,
    sentOn: formatDayInFull(dayAt(new Date(sentAt), settings.timeZone), settings.locale),
    madeAt: new Date(sentAt).toISOString(),
    note: head.note,
    reason: input.reason ?? "",
    lines: shown.map((line, index) => {
      const units = news === "cancelled" ? line.open : line.quantity;
      const amount = amounts[index] ?? null;
      return {
        title: line.title,
        sku: line.sku,
        supplierSku: line.supplierSku,
        units,
        quantity: formatCount(units),
        day: formatDay(line.expectedOn, { locale: settings.locale, today }),
        arrived: line.received > 0 ? `${formatCount(line.received)} came already` : "",
        unitPrice: line.unitCostMinor === null ? "" : money(line.unitCostMinor),
        amount: amount === null ? "" : money(amount),
      };
    }),
    total: total === null ? "" : money(total),
    answerLink: head.version === 0 ? "" : storeUrl(supplierPath(head.id, head.version)),
  };
  return { email: head.email, props };
}

/** What is ordered of each line now: without the units that won't come. */
function readLines(db: Db | Tx, id: string): Promise<Line[]> {
  return db.execute<Line>(sql`
    select product.title || case when cardinality(variant.option_values) = 0 then '' else ', ' || variant.title end as title,
      variant.sku, coalesce(source.supplier_sku, '') as "supplierSku", line.quantity - line.cancelled as quantity,
      line.received, line.open_quantity as open, line.expected_on::text as "expectedOn",
      line.unit_cost_minor::float8 as "unitCostMinor"
    from purchase_order_lines line
    join purchase_orders orders on orders.id = line.purchase_order_id
    join variants variant on variant.id = line.variant_id join products product on product.id = variant.product_id
    left join supplier_variants source on source.variant_id = line.variant_id and source.supplier_id = orders.supplier_id
    where line.purchase_order_id = ${id}::uuid and line.quantity > line.cancelled
    order by product.title, variant.position, line.expected_on, line.id`);
}
