// Asks the gateway again for a charge whose outcome was never written, with the same key: it is collected once.
import { getDb } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { settleParcel } from "@/domain/fulfilment/settle-parcel";
import { findIntended } from "./charges";
import { gateway } from "./gateway";

/** Does nothing when the outcome is known. Throws when the gateway still doesn't answer: the job is tried again. */
export async function settleCharge(actor: Actor, input: { chargeId: string }): Promise<void> {
  authorize(actor, "parcel.ship");
  const intended = await findIntended(getDb(), input.chargeId);
  if (!intended) return;
  await settleParcel(actor, intended.charge, await gateway().charge(intended.request));
}
