// pure
import { z } from "zod";
import { isDay } from "@/lib/day";
import { HomeSections, Logo, typePairNames, usualHomeSections } from "./appearance";
import { PolicyText } from "./policy-text";
import { Announcement, DelayBanner } from "./told-banners";

const country = z.string().regex(/^[A-Z]{2}$/);

/** Business days of the carrier to some countries; no countries: to every other one. */
const TransitZone = z
  .object({
    countries: z.array(country),
    minDays: z.number().int().min(0).max(120),
    maxDays: z.number().int().min(0).max(120),
  })
  .refine((zone) => zone.maxDays >= zone.minDays, "The longest way is shorter than the shortest.");

/** How the days that customers are told are reckoned. */
export const PromiseSettings = z.object({
  /** Business days from "units are here" to "parcel leaves". */
  handlingDays: z.number().int().min(0).max(60).default(1),
  /** Business days to check in a delivery. */
  receivingDays: z.number().int().min(0).max(60).default(1),
  /** Business days added to make the latest day of what is still to come, where nothing was learned of any supplier. */
  bufferDays: z.number().int().min(0).max(120).default(5),
  /** The buffer is read from how late deliveries came, instead of the fixed one. */
  learnsFromDeliveries: z.boolean().default(true),
  /** So many in a hundred promises should be kept. */
  confidencePercent: z.number().int().min(50).max(99).default(80),
  /** 1 is Monday. */
  workingWeekdays: z.array(z.number().int().min(1).max(7)).min(1).default([1, 2, 3, 4, 5]),
  /** What becomes somebody's after this time of the store's day is handled from the next working day on; null: no such time. */
  handlingCutoff: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullable()
    .default(null),
  /** How long parcels are under way; countries that no zone names are told the day a parcel leaves. */
  transit: z.array(TransitZone).default([]),
  /** Product pages tell days for this country; null: the days on which parcels leave. */
  homeCountry: country.nullable().default(null),
  /** A day that moved earlier is mailed when it is at least so many days; else it is on the order page. */
  tellEarlierDays: z.number().int().min(1).max(365).default(3),
});

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** How this shop works. Every setting has a default, so that a new one never breaks an old shop. */
export const StoreSettings = z.object({
  name: z.string().trim().min(1).max(120).default("My shop"),
  contactEmail: z.string().default(""),
  contactPhone: z.string().default(""),
  /** Sender of mails: `Name <address>`. */
  mailFrom: z.string().default("Backfill <shop@localhost>"),
  /** Postal address that commercial mails carry. */
  postalAddress: z.string().default(""),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default("EUR"),
  locale: z.string().default("en-GB"),
  timeZone: z.string().default("Europe/Berlin"),
  /** `#rrggbb`; empty is the house's own. */
  brandColor: z.string().default(""),
  typePair: z.enum(typePairNames).default("house"),
  logo: Logo.nullable().default(null),
  /** What the front page shows, in its order. */
  homeSections: HomeSections.default(usualHomeSections),
  announcement: Announcement.nullable().default(null),
  /** About delays that concern every order. */
  delayBanner: DelayBanner.nullable().default(null),
  /** The merchant's own words round the policy page. */
  policyText: PolicyText.default({ intro: "", before: [], after: [] }),
  holidays: z.array(z.string().refine(isDay)).default([]),
  /** Included in every price, in basis points: 1900 is 19 %. */
  taxRateBasisPoints: z.number().int().min(0).max(10_000).default(1900),
  shipping: z
    .object({
      standardMinor: z.number().int().min(0).default(590),
      /** From this order value on standard shipping is free; null is never. */
      freeFromMinor: z.number().int().min(0).nullable().default(15_000),
      /** What "as available" costs more when some units come later; 0 when the shop pays the second parcel. */
      extraParcelMinor: z.number().int().min(0).default(390),
      /** Where parcels go; null is everywhere. */
      countries: z.array(country).nullable().default(null),
    })
    .prefault({}),
  promise: PromiseSettings.prefault({}),
  partialShip: z
    .object({
      /** What another parcel costs the shop: packing, postage, payment fee. */
      extraParcelCostMinor: z.number().int().min(0).default(700),
      /** What a customer's day of waiting is worth, per order. */
      delayCostPerDayMinor: z.number().int().min(0).default(150),
      /** Ship the rest at once when the wait is longer than this many business days. */
      waitAtMostDays: z.number().int().min(0).default(5),
      /** A clear case decides itself; without it every part-ready order is asked about. */
      decidesClearCases: z.boolean().default(false),
    })
    .prefault({}),
  restock: z
    .object({
      doubleOptIn: z.boolean().default(false),
      holdHours: z.number().int().min(1).max(336).default(24),
      /** Units that must be free before anyone is invited. */
      minimumFree: z.number().int().min(1).default(1),
      /** An address that let so many holds pass is not invited again. */
      invitationsAtMost: z.number().int().min(1).default(3),
      /** No mail about what is back leaves between these times of the store's day; null: at any time. */
      quietFrom: timeOfDay.nullable().default(null),
      quietUntil: timeOfDay.nullable().default(null),
      /** Whoever waits for several things gets one mail for what comes back within so many minutes. */
      gatherMinutes: z.number().int().min(0).max(240).default(10),
      /** Mails about what is back, to one address on one day. */
      mailsPerDayAtMost: z.number().int().min(1).max(50).default(5),
      /** Invitations for one variant within an hour; null: as many as there are units. */
      invitedPerHourAtMost: z.number().int().min(1).nullable().default(null),
      serves: z.enum(["by_time", "business_first"]).default("by_time"),
      /** A reminder so many hours before an unclaimed hold ends; 0: none. */
      reminderHours: z.number().int().min(0).max(168).default(3),
      /** After so many days of waiting people are asked whether they still want it; null: never. */
      askAfterDays: z.number().int().min(1).max(730).nullable().default(90),
      /** When the collection of a day or of a week (on Mondays) leaves. */
      digestAt: timeOfDay.default("09:00"),
    })
    .prefault({}),
  payment: z.object({ keepUnitsHours: z.number().int().min(0).default(48) }).prefault({}),
  /** How long customers may withdraw from the contract, from the last parcel on. */
  returns: z.object({ days: z.number().int().min(14).max(730).default(14) }).prefault({}),
  orderLinesAtMost: z.number().int().min(1).default(200),
});

export type StoreSettings = z.infer<typeof StoreSettings>;
