// Reads about the shop itself: its name for anybody, its money and its clock for staff.
import { getDb } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { findStoreTerms } from "@/domain/catalog/winning-policies";
import { now } from "@/lib/clock";
import { type Day, dayAt } from "@/lib/day";
import { deskLocale } from "@/lib/language";
import type { PolicyText } from "./policy-text";
import { type PolicySection, policyWords } from "./policy-words";
import { findSettings, getSettings } from "./settings";
import type { StoreSettings } from "./settings-schema";

/** The shop's name; undefined while the shop is not set up. */
export async function findStoreName(): Promise<string | undefined> {
  return (await findSettings(getDb()))?.name;
}

/** The countries that parcels go to; null is everywhere. */
export async function findShippedTo(): Promise<string[] | null> {
  return (await findSettings(getDb()))?.shipping.countries ?? null;
}

/** How ordering works: what really applies, and the merchant's own words round it. */
export type ShownPolicy = { sections: PolicySection[]; own: PolicyText };

/** Undefined while the shop is not set up. */
export async function findPolicy(): Promise<ShownPolicy | undefined> {
  const db = getDb();
  const [settings, terms] = await Promise.all([findSettings(db), findStoreTerms(db)]);
  if (!settings) return undefined;
  const today = dayAt(now(), settings.timeZone);
  return { sections: policyWords(settings, { terms, today }), own: settings.policyText };
}

/** How days and money are written on staff's pages, and which day it is there: in English, the way of the shop's region. */
export type DeskShop = { name: string; currency: string; locale: string; timeZone: string; today: Day };

export async function getDeskShop(actor: Actor): Promise<DeskShop> {
  authorize(actor, "admin.view");
  const { name, currency, locale, timeZone } = await getSettings(getDb());
  return { name, currency, locale: deskLocale(locale), timeZone, today: dayAt(now(), timeZone) };
}

/** The settings as they are kept, for the pages that change them. */
export async function readStoreSettings(actor: Actor): Promise<StoreSettings> {
  authorize(actor, "store.change");
  return getSettings(getDb());
}
