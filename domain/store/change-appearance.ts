// The merchant gives the store its look: its colour, its letters, the words of its logo, and what the front page shows.
import { z } from "zod";
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { colourFrom, HomeSections, typePairNames } from "./appearance";
import { putSettings } from "./changed-settings";
import { shortText } from "./settings-fields";

export const ChangeAppearance = z.object({
  /** Empty is the house's own. */
  brandColor: z
    .string()
    .trim()
    .transform((typed) => (typed === "" ? "" : (colourFrom(typed) ?? null)))
    .refine((colour) => colour !== null, "Write a colour like #6f2c50."),
  typePair: z.enum(typePairNames, "Choose a pair of typefaces."),
  logoAlt: shortText(200),
  homeSections: HomeSections.refine(
    (sections) => new Set(sections.map((section) => JSON.stringify(section))).size === sections.length,
    "Show each section once.",
  ),
});
export type ChangeAppearance = z.input<typeof ChangeAppearance>;

/** Whatever colour is chosen keeps its hue; its lightness is kept within what can be read (app/globals.css). */
export async function changeAppearance(actor: Actor, input: ChangeAppearance): Promise<void> {
  authorize(actor, "store.change");
  const { logoAlt, brandColor, ...look } = ChangeAppearance.parse(input);
  await transaction(async (tx) => {
    await putSettings(tx, actor, "appearance", (settings) => ({
      ...look,
      brandColor: brandColor ?? "",
      logo: settings.logo && { ...settings.logo, alt: logoAlt },
    }));
  });
}
