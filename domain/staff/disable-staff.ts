// What happens when somebody leaves: they are out at once, wherever they are signed in.
import { z } from "zod";
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { now } from "@/lib/clock";
import { Refusal } from "@/lib/refusal";
import { endSessionsOf } from "./sessions";
import { lockOwners, lockStaff, markDisabled } from "./staff";
import { EmailAddress } from "./staff-input";

export const DisableStaff = z.object({ email: EmailAddress });

/** Doing it twice is no mistake. Refused: the last owner, without whom nobody could let anybody in again. */
export async function disableStaff(actor: Actor, input: z.input<typeof DisableStaff>): Promise<void> {
  authorize(actor, "staff.change");
  const { email } = DisableStaff.parse(input);
  await transaction(async (tx) => {
    const owners = await lockOwners(tx);
    const person = await lockStaff(tx, email);
    if (person.disabledAt) return;
    if (owners.length === 1 && owners[0] === person.id)
      throw new Refusal(
        "conflict",
        "This is the shop's only owner. Make somebody else an owner first.",
        "email",
      );
    const at = now();
    await markDisabled(tx, person.id, at);
    await endSessionsOf(tx, person.id, at);
    await recordEvent(tx, actor, {
      name: "staff.disabled",
      at,
      data: { staffId: person.id, name: person.name },
    });
  });
}
