// Staff take a parcel apart again: its units go back on the shelf and are given out by rank.
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { dropFirm } from "@/domain/allocation/pegs";
import { rebalance } from "@/domain/allocation/rebalance";
import { recordEvent } from "@/domain/events/record";
import { readOrderLines } from "@/domain/orders/find-line";
import { lockOrder } from "@/domain/orders/orders";
import { hasLiveCharge } from "@/domain/payments/charges";
import { dayRules } from "@/domain/promises/day-rules";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { Refusal } from "@/lib/refusal";
import { reviewDecisions } from "./decisions";
import { UnpackParcel } from "./parcel-input";
import { getPackedParcel, getParcelOrderId, markUnpacked } from "./parcels";
import { unpackedChanges } from "./unpacked-changes";

/** Refuses while the parcel is being charged. */
export async function unpackParcel(actor: Actor, input: UnpackParcel): Promise<void> {
  authorize(actor, "parcel.pack");
  const { parcelId } = UnpackParcel.parse(input);
  const at = now();
  await transaction(async (tx) => {
    const settings = await getSettings(tx);
    const order = await lockOrder(tx, await getParcelOrderId(tx, parcelId));
    const { lines } = await getPackedParcel(tx, parcelId);
    if (await hasLiveCharge(tx, parcelId)) {
      throw new Refusal("conflict", "This parcel is being charged right now. Try again in a moment.");
    }
    const eventId = await recordEvent(tx, actor, { name: "parcel.unpacked", at, orderId: order.id });
    const changes = unpackedChanges(await readOrderLines(tx, order.id), lines);
    await markUnpacked(tx, parcelId, at);
    await dropFirm(tx, parcelId);
    await rebalance(tx, {
      variantIds: changes.map((change) => change.variantId),
      changes,
      settings,
      event: { id: eventId, at },
      exceptOrderId: order.id,
    });
    await reviewDecisions(tx, [order.id], { settings, rules: dayRules(settings, at), at });
  });
}
