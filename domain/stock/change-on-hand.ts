// One location's units change by a person's hand: the ledger says why, and whoever waits or loses is served at once.
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { type MovementKind, stockLevels } from "@/db/schema/stock";
import { rebalance } from "@/domain/allocation/rebalance";
import type { StoreSettings } from "@/domain/store/settings-schema";
import { plural } from "@/lib/plural";
import { Refusal } from "@/lib/refusal";
import { recordMovements } from "./movements";

type Place = { variantId: string; locationId: string };

/** On hand at one place, null when the variant is not stocked there. */
export async function readOnHand(tx: Tx, place: Place): Promise<number | null> {
  const [level] = await tx
    .select({ onHand: stockLevels.onHand })
    .from(stockLevels)
    .where(and(eq(stockLevels.variantId, place.variantId), eq(stockLevels.locationId, place.locationId)));
  return level?.onHand ?? null;
}

/**
 * Writes the movement and gives the variant's units out anew. The caller holds the variant's lock, has recorded the
 * event and read `onHand` under the lock. Refuses to go below what stands in packed parcels.
 */
export async function changeOnHand(
  tx: Tx,
  input: Place & {
    onHand: number;
    quantity: number;
    kind: MovementKind;
    reason: string;
    settings: StoreSettings;
    event: { id: string; at: Date };
  },
): Promise<void> {
  const { variantId, locationId, quantity, event } = input;
  const after = input.onHand + quantity;
  if (after < 0) {
    throw new Refusal(
      "conflict",
      `Only ${plural(input.onHand, { one: "unit is", other: "units are" })} on hand here.`,
      "quantity",
    );
  }
  const packed = await readPacked(tx, input);
  if (after < packed) {
    throw new Refusal(
      "conflict",
      `${plural(packed, { one: "unit stands", other: "units stand" })} in packed parcels. Unpack or ship them first.`,
      "quantity",
    );
  }
  await recordMovements(
    tx,
    [{ variantId, locationId, kind: input.kind, quantity, reason: input.reason }],
    event,
  );
  await rebalance(tx, {
    variantIds: [variantId],
    changes: [{ variantId, onHand: [{ locationId, quantity }] }],
    settings: input.settings,
    event,
  });
}

async function readPacked(tx: Tx, place: Place): Promise<number> {
  const [row] = await tx.execute<{ units: number }>(sql`
    select coalesce(sum(quantity), 0)::int as units from pegs
    where variant_id = ${place.variantId}::uuid and location_id = ${place.locationId}::uuid and parcel_id is not null`);
  return row?.units ?? 0;
}
