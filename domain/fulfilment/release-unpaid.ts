// The time to pay for a packed parcel is over: its units go to the next in line, and the order waits behind them.
import { sql } from "drizzle-orm";
import { type Db, getDb, transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { dropFirm } from "@/domain/allocation/pegs";
import { rebalance } from "@/domain/allocation/rebalance";
import { recordEvent } from "@/domain/events/record";
import { readOrderLines } from "@/domain/orders/find-line";
import { queueAgain } from "@/domain/orders/lines";
import { lockOrder } from "@/domain/orders/orders";
import { hasLiveCharge } from "@/domain/payments/charges";
import { changePositions } from "@/domain/stock/levels";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { isRefusal } from "@/lib/refusal";
import { getPackedParcel, markUnpacked } from "./parcels";
import { unpackedChanges } from "./unpacked-changes";

/** Releases every parcel whose newest charge failed longer ago than the shop keeps units. Returns how many. */
export async function releaseUnpaid(actor: Actor): Promise<number> {
  authorize(actor, "parcel.pack");
  const settings = await getSettings(getDb());
  const before = new Date(now().getTime() - settings.payment.keepUnitsHours * 3_600_000);
  const overdue = await findOverdue(getDb(), before);
  for (const { parcelId, orderId } of overdue) await release(actor, parcelId, orderId);
  return overdue.length;
}

const noUnits = { onHand: 0, peggedOnHand: 0, incoming: 0, peggedIncoming: 0, unpegged: 0 };

function findOverdue(db: Db, before: Date): Promise<{ parcelId: string; orderId: string }[]> {
  return db.execute<{ parcelId: string; orderId: string }>(sql`
    select parcel.id as "parcelId", parcel.order_id as "orderId" from parcels parcel
    cross join lateral (select state, settled_at from charges where parcel_id = parcel.id
      order by intended_at desc limit 1) newest
    where parcel.shipped_at is null and parcel.unpacked_at is null
      and newest.state in ('declined', 'authentication_required')
      and newest.settled_at <= ${before.toISOString()}::timestamptz
    limit 100`);
}

async function release(actor: Actor, parcelId: string, orderId: string): Promise<void> {
  await transaction(async (tx) => {
    const settings = await getSettings(tx);
    await lockOrder(tx, orderId);
    // Read under the locks: whoever ordered before this moment stands in the queue already.
    const at = now();
    if (await hasLiveCharge(tx, parcelId)) return;
    const { lines } = await getPackedParcel(tx, parcelId);
    const changes = unpackedChanges(await readOrderLines(tx, orderId), lines);
    const eventId = await recordEvent(tx, actor, {
      name: "parcel.unpacked",
      at,
      orderId,
      data: { reason: "not paid in time" },
    });
    await markUnpacked(tx, parcelId, at);
    await dropFirm(tx, parcelId);
    await queueAgain(
      tx,
      lines.map((line) => line.orderLineId),
      at,
    );
    await changePositions(
      tx,
      changes.map(({ variantId }) => ({ variantId, ...noUnits, lastQueuedAt: at })),
    );
    await rebalance(tx, {
      variantIds: changes.map((change) => change.variantId),
      changes,
      settings,
      event: { id: eventId, at },
    });
  }).catch((error: unknown) => {
    // Shipped or unpacked by somebody in this very moment: nothing is left to release.
    if (!isRefusal(error)) throw error;
  });
}
