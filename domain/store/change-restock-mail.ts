// The merchant says how people are invited who asked to be told when something is back.
import { z } from "zod";
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { putSettings } from "./changed-settings";
import { timeOfDay, wholeNumber } from "./settings-fields";

export const ChangeRestockMail = z
  .object({
    doubleOptIn: z.boolean(),
    holdHours: wholeNumber(1, 336, "hours"),
    minimumFree: wholeNumber(1, 100_000, "units"),
    invitationsAtMost: wholeNumber(1, 100, "invitations"),
    quietFrom: timeOfDay.nullable(),
    quietUntil: timeOfDay.nullable(),
    gatherMinutes: wholeNumber(0, 240, "minutes"),
    mailsPerDayAtMost: wholeNumber(1, 50, "mails"),
    /** Null: as many as there are units. */
    invitedPerHourAtMost: wholeNumber(1, 1_000_000, "invitations").nullable(),
    serves: z.enum(["by_time", "business_first"], "Choose who is told first."),
    /** 0: none. */
    reminderHours: wholeNumber(0, 168, "hours"),
    /** Null: never. */
    askAfterDays: wholeNumber(1, 730, "days").nullable(),
    digestAt: timeOfDay,
  })
  .refine(({ quietFrom, quietUntil }) => (quietFrom === null) === (quietUntil === null), {
    message: "Enter both times, or neither.",
    path: ["quietUntil"],
  })
  .refine(({ quietFrom, quietUntil }) => quietFrom === null || quietFrom !== quietUntil, {
    message: "Enter another time than the first, or no mail would ever leave.",
    path: ["quietUntil"],
  })
  .refine(({ reminderHours, holdHours }) => reminderHours < holdHours, {
    message: "Remind people after the unit was kept for them: fewer hours than it is kept.",
    path: ["reminderHours"],
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
