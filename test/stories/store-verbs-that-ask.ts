// The verbs by which staff set the store up and tend its pages, and the roles that may. What they need fails by itself, so
// that nothing is changed by trying.
import type { Actor, StaffRole } from "@/domain/actor";
import { refreshListings } from "@/domain/catalog/refresh-listings";
import { setSubstitutes } from "@/domain/catalog/set-substitutes";
import { applyRetention } from "@/domain/customers/apply-retention";
import { changeAppearance } from "@/domain/store/change-appearance";
import { changeBanners } from "@/domain/store/change-banners";
import { changeLogo } from "@/domain/store/change-logo";
import { changeOrdering } from "@/domain/store/change-ordering";
import { changePolicyText } from "@/domain/store/change-policy-text";
import { changeRestockMail } from "@/domain/store/change-restock-mail";
import { changeStoreDetails } from "@/domain/store/change-store-details";
import { id } from "./nobody";

const tooLong = "x".repeat(10_000);
const noNumber = Number.NaN;

export const storeVerbs: [name: string, may: StaffRole[], act: (actor: Actor) => Promise<unknown>][] = [
  ["setSubstitutes", ["manager"], (who) => setSubstitutes(who, { variantId: id, substituteIds: [] })],
  ["applyRetention", ["manager"], (who) => applyRetention(who)],
  ["refreshListings", ["manager"], (who) => refreshListings(who, { changed: [] })],
  [
    "changeAppearance",
    ["manager"],
    (who) => changeAppearance(who, { brandColor: "", typePair: "warm", logoAlt: tooLong, homeSections: [] }),
  ],
  [
    "changeBanners",
    ["manager"],
    (who) =>
      changeBanners(who, {
        announcement: { text: tooLong, href: "", fromDay: null, untilDay: null },
        delay: { text: "", untilDay: null },
      }),
  ],
  ["changeLogo", ["manager"], (who) => changeLogo(who, { logo: { name: "", bytes: new Uint8Array() } })],
  [
    "changeOrdering",
    ["manager"],
    (who) =>
      changeOrdering(who, {
        standardMinor: noNumber,
        freeFromMinor: null,
        extraParcelMinor: 0,
        countries: null,
        taxRateBasisPoints: 0,
        keepUnitsHours: 0,
        returnDays: 14,
        orderLinesAtMost: 1,
      }),
  ],
  [
    "changePolicyText",
    ["manager"],
    (who) => changePolicyText(who, { intro: tooLong, before: [], after: [] }),
  ],
  [
    "changeRestockMail",
    ["manager"],
    (who) =>
      changeRestockMail(who, {
        doubleOptIn: true,
        holdHours: noNumber,
        minimumFree: 1,
        invitationsAtMost: 1,
        quietFrom: null,
        quietUntil: null,
        gatherMinutes: 0,
        mailsPerDayAtMost: 1,
        invitedPerHourAtMost: null,
        serves: "by_time",
        reminderHours: 0,
        askAfterDays: null,
        digestAt: "09:00",
      }),
  ],
  [
    "changeStoreDetails",
    ["manager"],
    (who) =>
      changeStoreDetails(who, {
        name: "",
        contactEmail: "",
        contactPhone: "",
        postalAddress: "",
        locale: "",
        timeZone: "",
        currency: "",
      }),
  ],
];
