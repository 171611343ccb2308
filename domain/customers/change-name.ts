// A customer says how they want to be called. Orders keep the names of their own addresses.
import { z } from "zod";
import { transaction } from "@/db/client";
import type { Actor } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { now } from "@/lib/clock";
import { signedInCustomer } from "./account-access";
import { CustomerName } from "./account-input";
import { renameCustomer } from "./customers";

export const ChangeName = z.object({ name: CustomerName });

export async function changeName(actor: Actor, input: z.input<typeof ChangeName>): Promise<void> {
  const customerId = signedInCustomer(actor);
  const { name } = ChangeName.parse(input);
  await transaction(async (tx) => {
    await renameCustomer(tx, customerId, name);
    await recordEvent(tx, actor, { name: "customer.changed", at: now(), data: { what: "their name" } });
  });
}
