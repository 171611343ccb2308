// An order as its customer sees it through the link in their hand: each line's truth, what was sent, what was charged.
import { sql } from "drizzle-orm";
import { getDb } from "@/db/client";
import type { Address, ShipChoice } from "@/db/schema/orders";
import type { ChargeState } from "@/db/schema/payments";
import { dayRules } from "@/domain/promises/day-rules";
import { openParts, type PromisePart } from "@/domain/promises/promise-days";
import { findSettings } from "@/domain/store/settings";
import { readLink } from "@/lib/signed-link";

export type CustomerLine = {
  id: string;
  title: string;
  productHandle: string;
  imageUrl: string | null;
  unitPriceMinor: number;
  quantity: number;
  shipped: number;
  cancelled: number;
  packed: number;
  /** So many of its last units travel by themselves, though the order ships together. */
  apartQuantity: number;
  /** Where each unit that is still to come comes from, as it was promised last. */
  parts: PromisePart[];
};

export type CustomerParcel = {
  id: string;
  shippedAt: Date | null;
  carrier: string;
  trackingNumber: string;
  amountMinor: number;
  lines: { title: string; quantity: number }[];
  charge: { state: ChargeState; failure: string | null; at: Date } | null;
};

export type CustomerOrder = {
  id: string;
  number: number;
  email: string;
  shipTo: Address;
  currency: string;
  shipChoice: ShipChoice;
  giftNote: string | null;
  subtotalMinor: number;
  shippingMinor: number;
  taxMinor: number;
  totalMinor: number;
  /** What of the shipping is for a second parcel, and who bears it; null while there is none. */
  extraParcelMinor: number;
  extraParcelPaidBy: "customer" | "shop" | null;
  placedAt: Date;
  closedAt: Date | null;
  card: { brand: string; last4: string } | null;
  lines: CustomerLine[];
  parcels: CustomerParcel[];
  /** Every parcel that is packed or left, told or not: what the charges to come are reckoned with. */
  packedParcels: { goodsMinor: number; shippingMinor: number }[];
  events: { id: string; name: string; at: Date; data: Record<string, unknown>; isByCustomer: boolean }[];
  shopName: string;
  locale: string;
  today: string;
  timeZone: string;
  /** What the shop asks for a second parcel, and the tax in its prices. */
  terms: { extraParcelMinor: number; taxRateBasisPoints: number };
};

/** What is told to customers of what happened; the shop's inner workings are not among it. */
const toldEvents = [
  "order.placed",
  "order.units_cancelled",
  "order.ship_choice_changed",
  "order.units_set_apart",
  "order.address_changed",
  "order.units_swapped",
  "contract.withdrawn",
  "return.requested",
  "return.decided",
  "question.asked",
  "question.answered",
  "parcel.shipped",
  "charge.succeeded",
  "charge.failed",
  "card.replaced",
];

/** Undefined when the link is forged, cut short or leads nowhere. */
export async function findCustomerOrder(token: string, now: Date): Promise<CustomerOrder | undefined> {
  const orderId = readLink("order", token);
  if (!orderId) return undefined;
  const [settings, head, lines, parcels, packedParcels, events] = await Promise.all([
    findSettings(getDb()),
    readHead(orderId),
    readLines(orderId),
    readParcels(orderId),
    readPackedParcels(orderId),
    readEvents(orderId),
  ]);
  if (!settings || !head) return undefined;
  return {
    ...head,
    lines,
    parcels,
    packedParcels,
    events,
    shopName: settings.name,
    locale: settings.locale,
    today: dayRules(settings, now).today,
    timeZone: settings.timeZone,
    terms: {
      extraParcelMinor: settings.shipping.extraParcelMinor,
      taxRateBasisPoints: settings.taxRateBasisPoints,
    },
  };
}

type Head = Omit<
  CustomerOrder,
  "lines" | "parcels" | "packedParcels" | "events" | "shopName" | "locale" | "today" | "timeZone" | "terms"
>;

async function readHead(orderId: string): Promise<Head | undefined> {
  const [row] = await getDb().execute<
    Omit<Head, "placedAt" | "closedAt"> & { placedAt: string; closedAt: string | null }
  >(sql`
    select orders.id, orders.number::int as number, orders.email, orders.ship_to as "shipTo", orders.currency,
      orders.ship_choice as "shipChoice", orders.gift_note as "giftNote", orders.subtotal_minor::float8 as "subtotalMinor",
      orders.shipping_minor::float8 as "shippingMinor", orders.tax_minor::float8 as "taxMinor",
      orders.total_minor::float8 as "totalMinor", orders.extra_parcel_minor::float8 as "extraParcelMinor",
      orders.extra_parcel_paid_by as "extraParcelPaidBy", orders.placed_at as "placedAt", orders.closed_at as "closedAt",
      (select jsonb_build_object('brand', brand, 'last4', last4) from saved_cards where order_id = orders.id
        order by saved_at desc, id desc limit 1) as card
    from orders where orders.id = ${orderId}::uuid`);
  if (!row) return undefined;
  return {
    ...row,
    placedAt: new Date(row.placedAt),
    closedAt: row.closedAt === null ? null : new Date(row.closedAt),
  };
}

async function readLines(orderId: string): Promise<CustomerLine[]> {
  const rows = await getDb().execute<CustomerLine>(sql`
    select line.id, line.title, product.handle as "productHandle", line.unit_price_minor::float8 as "unitPriceMinor",
      line.quantity, line.shipped, line.cancelled, line.packed, line.apart_quantity as "apartQuantity",
      coalesce(promise.parts, '[]') as parts,
      coalesce(
        (select url from product_images where id = variant.image_id),
        (select url from product_images where product_id = product.id order by position, id limit 1)) as "imageUrl"
    from order_lines line
    join variants variant on variant.id = line.variant_id
    join products product on product.id = variant.product_id
    left join promises promise on promise.id = line.promise_id
    where line.order_id = ${orderId}::uuid order by line.position, line.id`);
  return rows.map((row) => ({
    ...row,
    parts: openParts(row.parts, row.quantity - row.shipped - row.cancelled),
  }));
}

type ParcelRow = Omit<CustomerParcel, "shippedAt" | "charge"> & {
  shippedAt: string | null;
  charge: { state: ChargeState; failure: string | null; at: string } | null;
};

/** Those that left, and those whose payment asks for the customer; what is just being packed is told by its line. */
async function readParcels(orderId: string): Promise<CustomerParcel[]> {
  const rows = await getDb().execute<ParcelRow>(sql`
    select parcel.id, parcel.shipped_at as "shippedAt", parcel.carrier, parcel.tracking_number as "trackingNumber",
      (parcel.goods_minor + parcel.shipping_minor)::float8 as "amountMinor",
      (select jsonb_agg(jsonb_build_object('title', line.title, 'quantity', packed.quantity) order by line.position)
        from parcel_lines packed join order_lines line on line.id = packed.order_line_id
        where packed.parcel_id = parcel.id) as lines,
      (select jsonb_build_object('state', charge.state, 'failure', charge.failure,
          'at', coalesce(charge.settled_at, charge.intended_at))
        from charges charge where charge.parcel_id = parcel.id order by charge.intended_at desc, charge.id desc limit 1) as charge
    from parcels parcel
    where parcel.order_id = ${orderId}::uuid and parcel.unpacked_at is null
      and (parcel.shipped_at is not null or exists (select from charges where charges.parcel_id = parcel.id))
    order by coalesce(parcel.shipped_at, parcel.packed_at), parcel.id`);
  return rows.map((row) => ({
    ...row,
    shippedAt: row.shippedAt === null ? null : new Date(row.shippedAt),
    charge: row.charge && { ...row.charge, at: new Date(row.charge.at) },
  }));
}

async function readPackedParcels(orderId: string): Promise<CustomerOrder["packedParcels"]> {
  const rows = await getDb().execute<CustomerOrder["packedParcels"][number]>(sql`
    select goods_minor::float8 as "goodsMinor", shipping_minor::float8 as "shippingMinor" from parcels
    where order_id = ${orderId}::uuid and unpacked_at is null`);
  return [...rows];
}

async function readEvents(orderId: string): Promise<CustomerOrder["events"]> {
  const rows = await getDb().execute<Omit<CustomerOrder["events"][number], "at"> & { at: string }>(sql`
    select id, name, at, data, actor_kind = 'shopper' as "isByCustomer" from events
    where order_id = ${orderId}::uuid and name = any(${`{${toldEvents.join(",")}}`}::text[])
    order by at desc, id desc limit 100`);
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}
