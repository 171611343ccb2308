// Whose data it is: the customer's own, who is signed in, or that of a customer whom staff may act for.
import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { customers } from "@/db/schema/customers";
import { type Actor, authorize } from "@/domain/actor";
import { isId } from "@/lib/id";
import { Refusal } from "@/lib/refusal";

/** A customer who names somebody else is refused, as is everybody who isn't signed in. */
export function authorizePerson(
  actor: Actor,
  customerId: string,
  permission: "customer.export" | "customer.erase",
): void {
  if (actor.kind === "customer" && actor.id === customerId) return;
  authorize(actor, permission);
}

/** The customer, locked until the transaction ends. */
export async function lockPerson(tx: Tx, customerId: string) {
  const [person] = isId(customerId)
    ? await tx
        .select({
          id: customers.id,
          email: customers.email,
          name: customers.name,
          erasedAt: customers.erasedAt,
        })
        .from(customers)
        .where(eq(customers.id, customerId))
        .for("update")
    : [];
  if (!person || person.erasedAt) throw new Refusal("not_found", "There is no such customer.");
  return person;
}
