// The stock ledger: what came, what left, and why. Rows are only ever added.
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { at, rowsOf } from "@/db/rows";
import type { MovementKind } from "@/db/schema/stock";
import { newId } from "@/lib/id";

export type Movement = {
  variantId: string;
  locationId: string;
  kind: MovementKind;
  /** Units in (+) or out (−), never 0. */
  quantity: number;
  reason?: string;
  purchaseOrderLineId?: string;
  parcelId?: string;
};

/** Writes the ledger rows of one event. On hand follows in the same transaction through changeLevels. */
export async function recordMovements(
  tx: Tx,
  movements: Movement[],
  event: { id: string; at: Date },
): Promise<void> {
  if (movements.length === 0) return;
  const rows = movements.map((movement) => ({
    id: newId(),
    variant_id: movement.variantId,
    location_id: movement.locationId,
    kind: movement.kind,
    quantity: movement.quantity,
    reason: movement.reason ?? "",
    purchase_order_line_id: movement.purchaseOrderLineId ?? null,
    parcel_id: movement.parcelId ?? null,
  }));
  await tx.execute(sql`
    insert into stock_movements
      (id, variant_id, location_id, kind, quantity, reason, purchase_order_line_id, parcel_id, event_id, at)
    select id, variant_id, location_id, kind, quantity, reason, purchase_order_line_id, parcel_id,
      ${event.id}::uuid, ${at(event.at)}
    from ${rowsOf(rows)} as row(id uuid, variant_id uuid, location_id uuid, kind text, quantity int, reason text,
      purchase_order_line_id uuid, parcel_id uuid)`);
}
