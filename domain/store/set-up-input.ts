// pure
// What must be known before a shop can open; everything else has a default and can be changed later.
import { z } from "zod";
import { EmailAddress, NewPassword, PersonName } from "@/domain/staff/staff-input";
import { StoreSettings } from "./settings-schema";

export const SetUpStore = z.object({
  /** Printed by the first start. Backfill itself needs none. */
  token: z.string().max(200).optional(),
  settings: StoreSettings.extend({
    name: z
      .string({ error: "Enter the shop's name." })
      .trim()
      .min(1, "Enter the shop's name.")
      .max(120, "A shop's name has at most 120 characters."),
    contactEmail: EmailAddress,
    currency: z
      .string({ error: "Choose a currency." })
      .trim()
      .toUpperCase()
      .refine(isCurrency, "Enter a currency by its three letters, like EUR or USD."),
    timeZone: z
      .string({ error: "Choose a time zone." })
      .trim()
      .refine(isTimeZone, "Enter a time zone like Europe/Berlin."),
  }),
  locationName: z
    .string({ error: "Enter where your units lie." })
    .trim()
    .min(1, "Enter where your units lie.")
    .max(80, "A place's name has at most 80 characters."),
  ownerName: PersonName,
  ownerEmail: EmailAddress,
  password: NewPassword,
  isDemo: z.boolean().default(false),
});

function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf("currency").includes(code);
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
