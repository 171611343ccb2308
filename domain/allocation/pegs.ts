// The pegs: so many units of one demand tied to one supply.
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { idsOf, rowsOf } from "@/db/rows";
import type { Writes } from "@/db/together";
import { newId } from "@/lib/id";

export type PegRow = {
  variantId: string;
  orderLineId: string | null;
  holdId: string | null;
  locationId: string | null;
  purchaseOrderLineId: string | null;
  quantity: number;
};

/** Only the difference between the pegs that are and the pegs that should be. */
export type PegDiff = {
  removed: string[];
  changed: ({ id: string } & Pick<PegRow, "locationId" | "purchaseOrderLineId" | "quantity">)[];
  added: PegRow[];
};

/**
 * Writes the difference in at most three statements. The caller holds the variants' locks and writes the cached sums
 * (levels, purchase order lines, order lines, positions) in the same transaction; their CHECKs refuse a peg too many.
 */
export async function writePegs(tx: Writes, diff: PegDiff): Promise<void> {
  if (diff.removed.length > 0) await tx.execute(sql`delete from pegs where id = any(${idsOf(diff.removed)})`);
  if (diff.changed.length > 0) {
    const rows = diff.changed.map((peg) => ({
      id: peg.id,
      location_id: peg.locationId,
      purchase_order_line_id: peg.purchaseOrderLineId,
      quantity: peg.quantity,
    }));
    await tx.execute(sql`
      update pegs set location_id = row.location_id, purchase_order_line_id = row.purchase_order_line_id,
        quantity = row.quantity
      from ${rowsOf(rows)} as row(id uuid, location_id uuid, purchase_order_line_id uuid, quantity int)
      where pegs.id = row.id`);
  }
  if (diff.added.length > 0) await addPegs(tx, diff.added);
}

async function addPegs(tx: Writes, pegs: PegRow[]): Promise<void> {
  const rows = pegs.map((peg) => ({
    id: newId(),
    variant_id: peg.variantId,
    order_line_id: peg.orderLineId,
    hold_id: peg.holdId,
    location_id: peg.locationId,
    purchase_order_line_id: peg.purchaseOrderLineId,
    quantity: peg.quantity,
  }));
  await tx.execute(sql`
    insert into pegs (id, variant_id, order_line_id, hold_id, location_id, purchase_order_line_id, quantity)
    select id, variant_id, order_line_id, hold_id, location_id, purchase_order_line_id, quantity
    from ${rowsOf(rows)} as row(id uuid, variant_id uuid, order_line_id uuid, hold_id uuid, location_id uuid,
      purchase_order_line_id uuid, quantity int)`);
}

export type FirmPeg = { orderLineId: string; locationId: string; quantity: number };

/** Makes units of these lines firm for a parcel: each loose peg gives up what the parcel takes. */
export async function makeFirm(tx: Tx, parcelId: string, taken: FirmPeg[]): Promise<void> {
  const rows = taken.map((peg) => ({
    id: newId(),
    order_line_id: peg.orderLineId,
    location_id: peg.locationId,
    quantity: peg.quantity,
  }));
  const source = sql`${rowsOf(rows)} as row(id uuid, order_line_id uuid, location_id uuid, quantity int)`;
  await tx.execute(sql`
    insert into pegs (id, variant_id, order_line_id, location_id, parcel_id, quantity)
    select row.id, line.variant_id, row.order_line_id, row.location_id, ${parcelId}::uuid, row.quantity
    from ${source} join order_lines line on line.id = row.order_line_id`);
  await tx.execute(sql`
    delete from pegs using ${source}
    where pegs.order_line_id = row.order_line_id and pegs.location_id = row.location_id
      and pegs.parcel_id is null and pegs.quantity = row.quantity`);
  await tx.execute(sql`
    update pegs set quantity = pegs.quantity - row.quantity from ${source}
    where pegs.order_line_id = row.order_line_id and pegs.location_id = row.location_id
      and pegs.parcel_id is null and pegs.quantity > row.quantity`);
}

/** Drops the firm pegs of a parcel: it left the building, or it was unpacked and its units are planned anew. */
export async function dropFirm(tx: Tx, parcelId: string): Promise<void> {
  await tx.execute(sql`delete from pegs where parcel_id = ${parcelId}::uuid`);
}

/** Drops the pegs of holds that ended; their units are planned anew by the caller. */
export async function dropHoldPegs(tx: Tx, holdIds: string[]): Promise<void> {
  await tx.execute(sql`delete from pegs where hold_id = any(${idsOf(holdIds)})`);
}
