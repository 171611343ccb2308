// The merchant announces something on every page, or says that everything takes longer just now, and until when.
import { z } from "zod";
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { now } from "@/lib/clock";
import { dayAt } from "@/lib/day";
import { Refusal } from "@/lib/refusal";
import { putSettings } from "./changed-settings";
import { isSafeAddress } from "./policy-text";
import { optionalDay, shortText } from "./settings-fields";

export const ChangeBanners = z.object({
  /** An empty text takes the banner down. */
  announcement: z
    .object({
      text: shortText(160),
      href: shortText(500).refine(
        (href) => href === "" || isSafeAddress(href),
        "Write a page of this store like /collections/new, or an address that begins with https://.",
      ),
      fromDay: optionalDay,
      untilDay: optionalDay,
    })
    .refine(({ fromDay, untilDay }) => !fromDay || !untilDay || fromDay <= untilDay, {
      message: "The last day lies before the first.",
      path: ["untilDay"],
    }),
  delay: z
    .object({ text: shortText(240), untilDay: optionalDay })
    .refine(({ text, untilDay }) => text === "" || untilDay !== null, {
      message: "Enter the last day: then it disappears by itself.",
      path: ["untilDay"],
    }),
});
export type ChangeBanners = z.input<typeof ChangeBanners>;

/** Refused: a word about delays whose last day has passed already. */
export async function changeBanners(actor: Actor, input: ChangeBanners): Promise<void> {
  authorize(actor, "store.change");
  const { announcement, delay } = ChangeBanners.parse(input);
  await transaction(async (tx) => {
    await putSettings(tx, actor, "banners", (settings) => {
      const { text, untilDay } = delay;
      if (text !== "" && untilDay !== null && untilDay < dayAt(now(), settings.timeZone))
        throw new Refusal("invalid", "This day has passed. Enter today or a later day.", "delay.untilDay");
      return {
        announcement: announcement.text === "" ? null : announcement,
        delayBanner: text === "" || untilDay === null ? null : { text, untilDay },
      };
    });
  });
}
