// The attempts to collect parcels: each with the key that was stored before the gateway was called.
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { charges, savedCards } from "@/db/schema/payments";
import { newId } from "@/lib/id";
import { Refusal } from "@/lib/refusal";
import { cancelWords } from "@/messages/cancel";
import type { ChargeOutcome, ChargeRequest } from "./gateway";

export type Charge = typeof charges.$inferSelect;

export type NewCharge = {
  orderId: string;
  parcelId: string;
  savedCardId: string;
  amountMinor: number;
  currency: string;
  carrier: string;
  trackingNumber: string;
  at: Date;
};

/** Stores the intention with its key; refuses while another attempt for this parcel is under way. */
export async function intendCharge(tx: Tx, charge: NewCharge): Promise<string> {
  if (await hasLiveCharge(tx, charge.parcelId)) throw new Refusal("conflict", cancelWords().beingShipped);
  const id = newId();
  const { at, ...row } = charge;
  await tx
    .insert(charges)
    .values({ id, ...row, idempotencyKey: `charge_${id}`, state: "intended", intendedAt: at });
  return id;
}

/** What to ask the gateway for an attempt that has no outcome yet; undefined when it has one. */
export async function findIntended(
  db: Db | Tx,
  chargeId: string,
): Promise<{ charge: Charge; request: ChargeRequest } | undefined> {
  const [row] = await db
    .select({ charge: charges, cardReference: savedCards.gatewayReference })
    .from(charges)
    .innerJoin(savedCards, eq(savedCards.id, charges.savedCardId))
    .where(and(eq(charges.id, chargeId), eq(charges.state, "intended")));
  if (!row) return undefined;
  const { idempotencyKey, amountMinor, currency } = row.charge;
  return {
    charge: row.charge,
    request: { idempotencyKey, amountMinor, currency, cardReference: row.cardReference },
  };
}

/** Writes the outcome; false when another process wrote it first. */
export async function settleChargeRow(
  tx: Tx,
  chargeId: string,
  outcome: ChargeOutcome,
  at: Date,
): Promise<boolean> {
  const rows = await tx
    .update(charges)
    .set({
      state: outcome.state,
      gatewayReference: outcome.state === "succeeded" ? outcome.reference : null,
      failure: outcome.state === "succeeded" ? null : outcome.message,
      settledAt: at,
    })
    .where(and(eq(charges.id, chargeId), eq(charges.state, "intended")))
    .returning({ id: charges.id });
  return rows.length === 1;
}

/** The failed attempts of packed parcels that are still here, newest first for each parcel: what a new card must pay. */
export async function findUnpaid(tx: Tx, orderId: string): Promise<Charge[]> {
  const rows = await tx
    .selectDistinctOn([charges.parcelId], { charge: charges })
    .from(charges)
    .where(
      sql`${charges.orderId} = ${orderId}::uuid and exists (
        select from parcels where parcels.id = ${charges.parcelId}
          and parcels.shipped_at is null and parcels.unpacked_at is null)`,
    )
    .orderBy(charges.parcelId, desc(charges.intendedAt));
  return rows
    .map((row) => row.charge)
    .filter((charge) => charge.state === "declined" || charge.state === "authentication_required");
}

/** Intentions that never got their outcome, because a process died in between. */
export async function findStuck(db: Db, before: Date): Promise<string[]> {
  const rows = await db
    .select({ id: charges.id })
    .from(charges)
    .where(
      sql`${charges.state} = 'intended' and ${charges.intendedAt} < ${before.toISOString()}::timestamptz`,
    )
    .limit(100);
  return rows.map((row) => row.id);
}

/** An attempt is under way or has succeeded. */
export async function hasLiveCharge(tx: Tx, parcelId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: charges.id })
    .from(charges)
    .where(and(eq(charges.parcelId, parcelId), inArray(charges.state, ["intended", "succeeded"])));
  return rows.length > 0;
}
