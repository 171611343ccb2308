// pure
// What the shop says on every page: an announcement, and a word about delays that concern everybody. Both end by themselves.
import { z } from "zod";
import { type Day, isDay } from "@/lib/day";

const day = z.string().refine(isDay);

export const Announcement = z.object({
  text: z.string(),
  /** A page of this store, or an address elsewhere; empty for none. */
  href: z.string(),
  /** First and last day that it is shown; null is at once, and until it is taken down. */
  fromDay: day.nullable(),
  untilDay: day.nullable(),
});
export type Announcement = z.infer<typeof Announcement>;

export const DelayBanner = z.object({
  text: z.string(),
  /** Last day that it is shown: a word about delays that nobody takes down would soon be untrue. */
  untilDay: day,
});
export type DelayBanner = z.infer<typeof DelayBanner>;

type Times = { fromDay?: Day | null; untilDay: Day | null };

/** Whether it is shown on this day of the shop's. */
export function isShownOn({ fromDay, untilDay }: Times, today: Day): boolean {
  return (!fromDay || fromDay <= today) && (untilDay === null || today <= untilDay);
}
