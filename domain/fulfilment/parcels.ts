// The parcels: units that leave together, packed first, then shipped or unpacked again.
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { parcelLines, parcels } from "@/db/schema/fulfilment";
import { Refusal } from "@/lib/refusal";

export type Parcel = typeof parcels.$inferSelect;
export type ParcelLine = typeof parcelLines.$inferSelect;

export async function insertParcel(
  tx: Tx,
  parcel: typeof parcels.$inferInsert,
  lines: (typeof parcelLines.$inferInsert)[],
): Promise<void> {
  await tx.insert(parcels).values(parcel);
  await tx.insert(parcelLines).values(lines);
}

export async function isPacked(tx: Tx, parcelId: string): Promise<boolean> {
  const rows = await tx.select({ id: parcels.id }).from(parcels).where(eq(parcels.id, parcelId));
  return rows.length > 0;
}

/** Which order a parcel belongs to, before that order is locked. */
export async function getParcelOrderId(db: Db | Tx, parcelId: string): Promise<string> {
  const [row] = await db.select({ orderId: parcels.orderId }).from(parcels).where(eq(parcels.id, parcelId));
  if (!row) throw new Refusal("not_found", "There is no such parcel.");
  return row.orderId;
}

/** A packed parcel that is still here, with its lines; the caller holds the order's lock. Says what became of it else. */
export async function getPackedParcel(
  tx: Tx,
  parcelId: string,
): Promise<{ parcel: Parcel; lines: ParcelLine[] }> {
  const [parcel] = await tx.select().from(parcels).where(eq(parcels.id, parcelId));
  if (!parcel) throw new Refusal("not_found", "There is no such parcel.");
  if (parcel.shippedAt) throw new Refusal("conflict", "This parcel has been shipped already.");
  if (parcel.unpackedAt) throw new Refusal("conflict", "This parcel was unpacked again.");
  return { parcel, lines: await tx.select().from(parcelLines).where(eq(parcelLines.parcelId, parcelId)) };
}

/** What the order's other parcels took of goods and shipping so far. */
export async function sumParcels(
  tx: Tx,
  orderId: string,
): Promise<{ goodsMinor: number; shippingMinor: number }> {
  const [row] = await tx
    .select({
      goodsMinor: sql<number>`coalesce(sum(${parcels.goodsMinor}), 0)::float8`,
      shippingMinor: sql<number>`coalesce(sum(${parcels.shippingMinor}), 0)::float8`,
    })
    .from(parcels)
    .where(and(eq(parcels.orderId, orderId), isNull(parcels.unpackedAt)));
  return row ?? { goodsMinor: 0, shippingMinor: 0 };
}

export async function markShipped(
  tx: Tx,
  parcelId: string,
  shipped: { carrier: string; trackingNumber: string; at: Date },
): Promise<void> {
  const { carrier, trackingNumber, at } = shipped;
  await tx.update(parcels).set({ carrier, trackingNumber, shippedAt: at }).where(eq(parcels.id, parcelId));
}

export async function markUnpacked(tx: Tx, parcelId: string, at: Date): Promise<void> {
  await tx.update(parcels).set({ unpackedAt: at }).where(eq(parcels.id, parcelId));
}

/** When the order's newest parcel left; null when none has. */
export async function findLastShipped(db: Db | Tx, orderId: string): Promise<Date | null> {
  const [row] = await db
    .select({ at: sql<string | null>`max(${parcels.shippedAt})` })
    .from(parcels)
    .where(eq(parcels.orderId, orderId));
  return row?.at ? new Date(row.at) : null;
}

/** Where the parcels of somebody who is erased went: the country alone. */
export async function forgetParcelAddresses(tx: Tx, orderIds: string[]): Promise<void> {
  await tx.execute(sql`
    update parcels set ship_to = jsonb_build_object('name', 'Erased', 'line1', '', 'line2', '', 'postalCode', '',
      'city', '', 'region', '', 'country', ship_to ->> 'country')
    where ship_to is not null and order_id = any(${`{${orderIds.join(",")}}`}::uuid[])`);
}
