// Who may see and change what is in an account: the customer who is signed in, and nobody else.
import type { Actor } from "@/domain/actor";
import { Refusal } from "@/lib/refusal";
import { accountWords } from "@/messages/account";

/** The id of the customer who asks; everybody else is refused. */
export function signedInCustomer(actor: Actor): string {
  if (actor.kind !== "customer") throw new Refusal("forbidden", accountWords().signInFirst);
  return actor.id;
}
