// A customer signs out here, ends a sign-in elsewhere, or all others: what is ended opens nothing any more.
import { z } from "zod";
import { transaction } from "@/db/client";
import type { Actor } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { now } from "@/lib/clock";
import { signedInCustomer } from "./account-access";
import { endCustomerSessions as endRows } from "./customer-sessions";

export const EndCustomerSessions = z.union([z.object({ only: z.uuid() }), z.object({ allBut: z.uuid() })]);

/** Doing it twice is no mistake. Somebody else's sign-in is not ended by it. */
export async function endCustomerSessions(
  actor: Actor,
  input: z.input<typeof EndCustomerSessions>,
): Promise<void> {
  const customerId = signedInCustomer(actor);
  const which = EndCustomerSessions.parse(input);
  await transaction(async (tx) => {
    const at = now();
    const sessions = await endRows(tx, customerId, which, at);
    if (sessions > 0) await recordEvent(tx, actor, { name: "customer.signed_out", at, data: { sessions } });
  });
}
