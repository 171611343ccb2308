// Where a customer's parcels may go: kept in the account, chosen at checkout.
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { customerAddresses } from "@/db/schema/accounts";
import type { Address } from "@/db/schema/orders";
import { newId } from "@/lib/id";

/** Writes a new address, or over one of this customer's own; undefined when that isn't theirs. */
export async function putAddress(
  tx: Tx,
  input: { id?: string; customerId: string; address: Address; at: Date },
): Promise<string | undefined> {
  const { id, customerId, address, at } = input;
  if (id) {
    const [changed] = await tx
      .update(customerAddresses)
      .set({ address, savedAt: at })
      .where(and(eq(customerAddresses.id, id), eq(customerAddresses.customerId, customerId)))
      .returning({ id: customerAddresses.id });
    return changed?.id;
  }
  const fresh = newId();
  await tx.insert(customerAddresses).values({ id: fresh, customerId, address, savedAt: at });
  return fresh;
}

/** This one is used first from now on, and no other. */
export async function setDefaultAddress(tx: Tx, customerId: string, id: string): Promise<void> {
  await tx
    .update(customerAddresses)
    .set({ isDefault: false })
    .where(and(eq(customerAddresses.customerId, customerId), sql`${customerAddresses.isDefault}`));
  await tx
    .update(customerAddresses)
    .set({ isDefault: true })
    .where(and(eq(customerAddresses.customerId, customerId), eq(customerAddresses.id, id)));
}

export async function deleteAddress(tx: Tx, customerId: string, id: string): Promise<void> {
  await tx
    .delete(customerAddresses)
    .where(and(eq(customerAddresses.customerId, customerId), eq(customerAddresses.id, id)));
}

export async function deleteAddressesOf(tx: Tx, customerId: string): Promise<void> {
  await tx.delete(customerAddresses).where(eq(customerAddresses.customerId, customerId));
}

/** How many the customer has; the customer's row is locked, so that two tabs count one after the other. */
export async function countAddresses(tx: Tx, customerId: string): Promise<number> {
  await tx.execute(sql`select from customers where id = ${customerId}::uuid for update`);
  return tx.$count(customerAddresses, eq(customerAddresses.customerId, customerId));
}
