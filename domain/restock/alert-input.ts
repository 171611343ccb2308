// pure
// How often somebody wants to hear from us, as they choose it on the page of their alerts.
import { z } from "zod";
import { isDay } from "@/lib/day";
import { restockWords } from "@/messages/restock";

export const ChangeAlerts = z.object({
  token: z.string(),
  frequency: z.enum(["at_once", "daily", "weekly"], { error: () => restockWords().frequencyWrong }),
  pausedUntil: z
    .string()
    .refine((day) => day === "" || isDay(day), { error: () => restockWords().pauseWrong }),
});
export type ChangeAlerts = z.input<typeof ChangeAlerts>;

/** Without a sign-up: all of them. */
export const EndAlerts = z.object({ token: z.string(), subscriptionId: z.uuid().optional() });
export type EndAlerts = z.input<typeof EndAlerts>;
