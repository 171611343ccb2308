// What happens when the owner lets somebody into the admin.
import { z } from "zod";
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { hashPassword } from "@/lib/auth/password-hash";
import { now } from "@/lib/clock";
import { insertStaff } from "./staff";
import { EmailAddress, NewPassword, PersonName, Role } from "./staff-input";

export const AddStaff = z.object({
  email: EmailAddress,
  name: PersonName,
  role: Role,
  password: NewPassword,
});

/** Gives the new person's id. Refused: an address that is staff already (field `email`). */
export async function addStaff(actor: Actor, input: z.input<typeof AddStaff>): Promise<{ staffId: string }> {
  authorize(actor, "staff.change");
  const { password, ...person } = AddStaff.parse(input);
  const passwordHash = await hashPassword(password);
  return transaction(async (tx) => {
    const at = now();
    const staffId = await insertStaff(tx, { ...person, passwordHash }, at);
    await recordEvent(tx, actor, {
      name: "staff.added",
      at,
      data: { staffId, name: person.name, role: person.role },
    });
    return { staffId };
  });
}
