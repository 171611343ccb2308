// The merchant says how people are invited who asked to be told when something is back.
import { z } from "zod";
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { putSettings } from "./changed-settings";
import { wholeNumber } from "./settings-fields";

export const ChangeRestockMail = z.object({
  doubleOptIn: z.boolean(),
  holdHours: wholeNumber(1, 336, "hours"),
  minimumFree: wholeNumber(1, 100_000, "units"),
  invitationsAtMost: wholeNumber(1, 100, "invitations"),
});
export type ChangeRestockMail = z.input<typeof ChangeRestockMail>;

/** Holds that were given keep their hours. */
export async function changeRestockMail(actor: Actor, input: ChangeRestockMail): Promise<void> {
  authorize(actor, "store.change");
  const restock = ChangeRestockMail.parse(input);
  await transaction(async (tx) => {
    await putSettings(tx, actor, "restock mail", (settings) => ({
      restock: { ...settings.restock, ...restock },
    }));
  });
}
