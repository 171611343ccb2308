// The merchant says how the days that customers are told are reckoned: from now on, for new promises.
import { sql } from "drizzle-orm";
import { z } from "zod";
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { getSettings, writeSettings } from "@/domain/store/settings";
import { StoreSettings } from "@/domain/store/settings-schema";
import { now } from "@/lib/clock";
import { isDay } from "@/lib/day";

function wholeDays(most: number) {
  return z
    .number("Enter a number of days.")
    .int("Enter a whole number of days.")
    .min(0, "Enter 0 or more days.")
    .max(most, `Enter at most ${most} days.`);
}

const country = z.string().regex(/^[A-Z]{2}$/, "Choose a country.");

export const ChangePromiseDays = z.object({
  handlingDays: wholeDays(60),
  receivingDays: wholeDays(60),
  bufferDays: wholeDays(120),
  learnsFromDeliveries: z.boolean(),
  confidencePercent: z
    .number("Enter a number between 50 and 99.")
    .int("Enter a whole number between 50 and 99.")
    .min(50, "Enter at least 50: fewer would be told days that are rather missed than kept.")
    .max(99, "Enter at most 99: nothing is certain."),
  workingWeekdays: z
    .array(z.number().int().min(1).max(7))
    .min(1, "Choose at least one working day.")
    .transform((days) => [...new Set(days)].sort()),
  handlingCutoff: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Write a time like 14:00, or nothing.")
    .nullable(),
  homeCountry: country.nullable(),
  transit: z
    .array(z.object({ countries: z.array(country), minDays: wholeDays(120), maxDays: wholeDays(120) }))
    .max(100, "At most 100 lines."),
  holidays: z
    .array(z.string().refine(isDay, "Write days like 2026-12-24."))
    .max(1000, "At most 1,000 holidays."),
});
export type ChangePromiseDays = z.input<typeof ChangePromiseDays>;

/** What customers were told stays told. Refused: anything that isn't a number of days, a time or a day. */
export async function changePromiseDays(actor: Actor, input: ChangePromiseDays): Promise<void> {
  authorize(actor, "store.change");
  const { holidays, ...promise } = ChangePromiseDays.parse(input);
  await transaction(async (tx) => {
    await tx.execute(sql`select from store for update`); // two people at once: the second keeps the first one's other settings
    const settings = await getSettings(tx);
    const changed = StoreSettings.parse({
      ...settings,
      holidays,
      promise: { ...settings.promise, ...promise },
    });
    await writeSettings(tx, changed);
    await recordEvent(tx, actor, {
      name: "store.changed",
      at: now(),
      data: { what: "promise days", before: told(settings), after: told(changed) },
    });
  });
}

function told({ promise, holidays }: StoreSettings): Record<string, unknown> {
  return { ...promise, holidays };
}
