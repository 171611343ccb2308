// How the shop introduces itself to shoppers: its name, how to reach a person, its colour.
import { getDb } from "@/db/client";
import { findSettings } from "./settings";

export type StoreFront = {
  name: string;
  contactEmail: string;
  contactPhone: string;
  /** `#rrggbb`, or empty for the house's own. */
  brandColor: string;
  currency: string;
  locale: string;
};

/** Undefined while the shop is not set up. */
export async function findStoreFront(): Promise<StoreFront | undefined> {
  const settings = await findSettings(getDb());
  if (!settings) return undefined;
  const { name, contactEmail, contactPhone, brandColor, currency, locale } = settings;
  return {
    name,
    contactEmail,
    contactPhone,
    brandColor: /^#[0-9a-f]{6}$/i.test(brandColor) ? brandColor : "",
    currency,
    locale,
  };
}
