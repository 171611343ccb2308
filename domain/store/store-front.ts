// How the shop introduces itself to shoppers: its name and look, how to reach a person, and what it announces today.
import { getDb } from "@/db/client";
import { now } from "@/lib/clock";
import { type Day, dayAt } from "@/lib/day";
import type { HomeSection, Logo, TypePair } from "./appearance";
import { findSettings } from "./settings";
import { type Announcement, type DelayBanner, isShownOn } from "./told-banners";

export type StoreFront = {
  name: string;
  contactEmail: string;
  contactPhone: string;
  postalAddress: string;
  /** `#rrggbb`, or empty for the house's own. */
  brandColor: string;
  typePair: TypePair;
  logo: Logo | null;
  homeSections: HomeSection[];
  /** Only while it is to be shown. */
  announcement: Announcement | null;
  delayBanner: DelayBanner | null;
  currency: string;
  locale: string;
  timeZone: string;
  /** The shop's day. */
  today: Day;
};

/** Undefined while the shop is not set up. */
export async function findStoreFront(): Promise<StoreFront | undefined> {
  const settings = await findSettings(getDb());
  if (!settings) return undefined;
  const { brandColor, announcement, delayBanner } = settings;
  const today = dayAt(now(), settings.timeZone);
  return {
    name: settings.name,
    contactEmail: settings.contactEmail,
    contactPhone: settings.contactPhone,
    postalAddress: settings.postalAddress,
    brandColor: /^#[0-9a-f]{6}$/i.test(brandColor) ? brandColor : "",
    typePair: settings.typePair,
    logo: settings.logo,
    homeSections: settings.homeSections,
    announcement: announcement && isShownOn(announcement, today) ? announcement : null,
    delayBanner: delayBanner && isShownOn(delayBanner, today) ? delayBanner : null,
    currency: settings.currency,
    locale: settings.locale,
    timeZone: settings.timeZone,
    today,
  };
}
