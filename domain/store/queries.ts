// Reads about the shop itself: its name for anybody, its money and its clock for staff.
import { getDb } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { now } from "@/lib/clock";
import { type Day, dayAt } from "@/lib/day";
import { deskLocale } from "@/lib/language";
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

/** How ordering works; nothing while the shop is not set up. */
export async function findPolicy(): Promise<PolicySection[]> {
  const settings = await findSettings(getDb());
  return settings ? policyWords(settings) : [];
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
