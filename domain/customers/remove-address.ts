// A customer takes an address out of the account. Orders that went there keep it.
import { z } from "zod";
import { transaction } from "@/db/client";
import type { Actor } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { now } from "@/lib/clock";
import { signedInCustomer } from "./account-access";
import { deleteAddress } from "./addresses";

export const RemoveAddress = z.object({ addressId: z.uuid() });

/** Doing it twice is no mistake. Somebody else's address stays. */
export async function removeAddress(actor: Actor, input: z.input<typeof RemoveAddress>): Promise<void> {
  const customerId = signedInCustomer(actor);
  const { addressId } = RemoveAddress.parse(input);
  const at = now();
  await transaction(async (tx) => {
    await deleteAddress(tx, customerId, addressId);
    await recordEvent(tx, actor, { name: "customer.changed", at, data: { what: "an address" } });
  });
}
