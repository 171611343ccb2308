// How many units lie where and whose they are: the sums of ledger and pegs, kept beside them, under one lock a variant.
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { idsOf, rowsOf } from "@/db/rows";
import type { Writes } from "@/db/together";
import { Refusal } from "@/lib/refusal";
import { recordMovements } from "./movements";

/**
 * Takes the lock that every change of these variants' supply or demand takes, in the order of their ids so that two
 * transactions never wait for each other. Purchase orders are locked before variants, orders after them.
 */
export async function lockVariants(tx: Tx, variantIds: string[]): Promise<void> {
  if (!(await lockKnownVariants(tx, variantIds)))
    throw new Refusal("not_found", "One of these products is no longer here.");
}

/** The same for a caller who says beside its line which one isn't here; false when one isn't. */
export async function lockKnownVariants(tx: Tx, variantIds: string[]): Promise<boolean> {
  const ids = [...new Set(variantIds)].sort();
  if (ids.length === 0) return true;
  const locked = await tx.execute(sql`
    select variant_id from stock_positions where variant_id = any(${idsOf(ids)}) order by variant_id for no key update`);
  return locked.length === ids.length;
}

export type LevelChange = { variantId: string; locationId: string; onHand: number; pegged: number };

/** Adds to on hand and to pegged per location; both at once, because neither may pass the other in between. */
export async function changeLevels(tx: Writes, changes: LevelChange[]): Promise<void> {
  const rows = changes
    .filter((change) => change.onHand !== 0 || change.pegged !== 0)
    .map((change) => ({
      variant_id: change.variantId,
      location_id: change.locationId,
      on_hand: change.onHand,
      pegged: change.pegged,
    }));
  if (rows.length === 0) return;
  const source = sql`${rowsOf(rows)} as row(variant_id uuid, location_id uuid, on_hand int, pegged int)`;
  if (rows.some((row) => row.on_hand > 0)) {
    await tx.execute(sql`
      insert into stock_levels (variant_id, location_id, on_hand)
      select variant_id, location_id, 0 from ${source}
      on conflict (variant_id, location_id) do nothing`);
  }
  await tx.execute(sql`
    update stock_levels as level set on_hand = level.on_hand + row.on_hand, pegged = level.pegged + row.pegged
    from ${source} where level.variant_id = row.variant_id and level.location_id = row.location_id`);
}

export type PositionChange = {
  variantId: string;
  onHand: number;
  peggedOnHand: number;
  incoming: number;
  peggedIncoming: number;
  unpegged: number;
  /** Set when a new demand took its place in the queue. */
  lastQueuedAt?: Date;
};

/** Adds to the cached sums of each variant. */
export async function changePositions(tx: Writes, changes: PositionChange[]): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map((change) => ({
    variant_id: change.variantId,
    on_hand: change.onHand,
    pegged_on_hand: change.peggedOnHand,
    incoming: change.incoming,
    pegged_incoming: change.peggedIncoming,
    unpegged: change.unpegged,
    last_queued_at: change.lastQueuedAt?.toISOString() ?? null,
  }));
  await tx.execute(sql`
    update stock_positions as position set
      on_hand = position.on_hand + row.on_hand,
      pegged_on_hand = position.pegged_on_hand + row.pegged_on_hand,
      incoming = position.incoming + row.incoming,
      pegged_incoming = position.pegged_incoming + row.pegged_incoming,
      unpegged = position.unpegged + row.unpegged,
      last_queued_at = coalesce(row.last_queued_at, position.last_queued_at)
    from ${rowsOf(rows)} as row(variant_id uuid, on_hand int, pegged_on_hand int, incoming int, pegged_incoming int,
      unpegged int, last_queued_at timestamptz)
    where position.variant_id = row.variant_id`);
}

/** Gives new variants their position; until units are counted they are stocked nowhere. */
export async function createPositions(tx: Tx, variantIds: string[]): Promise<void> {
  await tx.execute(sql`
    insert into stock_positions (variant_id) select unnest(${idsOf(variantIds)}) on conflict (variant_id) do nothing`);
}

/**
 * The first count of new variants at one location. A count of 0 is stocked with nothing, which is not "not stocked".
 * Only for variants that nobody waits for yet: nothing is given out here.
 */
export async function countOpeningStock(
  tx: Tx,
  input: { eventId: string; at: Date; locationId: string; counts: { variantId: string; quantity: number }[] },
): Promise<void> {
  const { eventId, locationId, counts } = input;
  await tx.execute(sql`
    insert into stock_levels (variant_id, location_id, on_hand)
    select variant_id, ${locationId}::uuid, 0 from ${rowsOf(counts.map(({ variantId }) => ({ variant_id: variantId })))}
      as row(variant_id uuid)
    on conflict (variant_id, location_id) do nothing`);
  const counted = counts.filter(({ quantity }) => quantity > 0);
  await recordMovements(
    tx,
    counted.map(({ variantId, quantity }) => ({
      variantId,
      locationId,
      kind: "count",
      quantity,
      reason: "Opening count",
    })),
    { id: eventId, at: input.at },
  );
  await changeLevels(
    tx,
    counted.map(({ variantId, quantity }) => ({ variantId, locationId, onHand: quantity, pegged: 0 })),
  );
  await changePositions(
    tx,
    counted.map(({ variantId, quantity }) => ({
      variantId,
      onHand: quantity,
      peggedOnHand: 0,
      incoming: 0,
      peggedIncoming: 0,
      unpegged: 0,
    })),
  );
}
