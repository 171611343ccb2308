// What happens when the shop gets another place where units lie.
import { z } from "zod";
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { now } from "@/lib/clock";
import { insertLocation } from "./locations";

export const AddLocation = z.object({
  name: z.string().trim().min(1, "Enter a name.").max(80, "A place's name has at most 80 characters."),
  kind: z.enum(["warehouse", "shop", "3pl"], "Choose what kind of place it is."),
  /** Lower is first when units are given out. */
  priority: z.number().int("Enter a whole number.").min(0).max(1000).default(0),
});
export type AddLocation = z.input<typeof AddLocation>;

/** Refused: a name that is taken. */
export async function addLocation(actor: Actor, input: AddLocation): Promise<{ locationId: string }> {
  authorize(actor, "store.change");
  const location = AddLocation.parse(input);
  return transaction(async (tx) => {
    const locationId = await insertLocation(tx, location);
    await recordEvent(tx, actor, {
      name: "location.added",
      at: now(),
      data: { name: location.name },
    });
    return { locationId };
  });
}
