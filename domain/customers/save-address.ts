// A customer keeps an address in the account, changes one, or says which is used first.
import { z } from "zod";
import { transaction } from "@/db/client";
import type { Actor } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { ShipTo } from "@/domain/orders/place-order-input";
import { now } from "@/lib/clock";
import { Refusal } from "@/lib/refusal";
import { accountWords } from "@/messages/account";
import { signedInCustomer } from "./account-access";
import { countAddresses, putAddress, setDefaultAddress } from "./addresses";

export const addressesAtMost = 20;

export const SaveAddress = z.object({
  /** Of one that is changed; a new one has none. */
  id: z.uuid().optional(),
  address: ShipTo,
  isDefault: z.boolean().default(false),
});

/** The first address is the default by itself. Refused: an address of somebody else, and more than an account keeps. */
export async function saveAddress(
  actor: Actor,
  input: z.input<typeof SaveAddress>,
): Promise<{ addressId: string }> {
  const customerId = signedInCustomer(actor);
  const { id, address, isDefault } = SaveAddress.parse(input);
  const at = now();
  return transaction(async (tx) => {
    const known = await countAddresses(tx, customerId);
    if (!id && known >= addressesAtMost)
      throw new Refusal("conflict", accountWords().addressesAtMost(addressesAtMost));
    const addressId = await putAddress(tx, { id, customerId, address, at });
    if (!addressId) throw new Refusal("not_found", accountWords().addressGone);
    if (isDefault || known === 0) await setDefaultAddress(tx, customerId, addressId);
    await recordEvent(tx, actor, { name: "customer.changed", at, data: { what: "an address" } });
    return { addressId };
  });
}
