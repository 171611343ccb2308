import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { getDb } from "@/db/client";
import { buy, mika, openShop, type Shop, stockProduct, sue, wes } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { changeAppearance } from "./change-appearance";
import { changeBanners } from "./change-banners";
import { changeOrdering } from "./change-ordering";
import { changePolicyText } from "./change-policy-text";
import { changeRestockMail } from "./change-restock-mail";
import { changeStoreDetails } from "./change-store-details";
import { getSettings } from "./settings";
import { findStoreFront } from "./store-front";

useDatabase();
let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});

const details = {
  name: "Kelp & Co",
  contactEmail: "hello@kelp.example",
  contactPhone: "+46 8 123 456",
  postalAddress: "",
  locale: "de-DE",
  timeZone: "Europe/Stockholm",
  currency: "SEK",
};
const look = {
  brandColor: "0a7",
  typePair: "warm",
  logoAlt: "",
  homeSections: [{ kind: "coming" }],
} as const;
const ordering = {
  standardMinor: 490,
  freeFromMinor: null,
  extraParcelMinor: 0,
  countries: ["DE", "AT", "DE"],
  taxRateBasisPoints: 750,
  keepUnitsHours: 24,
  returnDays: 30,
  orderLinesAtMost: 50,
};
const restock = {
  doubleOptIn: true,
  holdHours: 12,
  minimumFree: 2,
  invitationsAtMost: 5,
  quietFrom: "21:00",
  quietUntil: "07:30",
  gatherMinutes: 20,
  mailsPerDayAtMost: 2,
  invitedPerHourAtMost: null,
  serves: "business_first",
  reminderHours: 2,
  askAfterDays: null,
  digestAt: "08:00",
} as const;
const none = { text: "", href: "", fromDay: null, untilDay: null };
const words = { intro: "Hello", before: [], after: [{ title: "Repairs", text: "We mend." }] };

describe("the settings of a shop", () => {
  it("change one concern at a time, tell what was and what is, and leave the rest", async () => {
    await changeStoreDetails(mika, details);
    await changeAppearance(mika, { ...look, homeSections: [...look.homeSections] });
    await changeOrdering(mika, ordering);
    await changeRestockMail(mika, restock);
    await changePolicyText(mika, words);
    expect(await getSettings(getDb())).toMatchObject({
      name: "Kelp & Co",
      currency: "SEK",
      brandColor: "#00aa77",
      typePair: "warm",
      homeSections: [{ kind: "coming" }],
      taxRateBasisPoints: 750,
      shipping: { standardMinor: 490, freeFromMinor: null, countries: ["AT", "DE"] },
      payment: { keepUnitsHours: 24 },
      returns: { days: 30 },
      orderLinesAtMost: 50,
      restock,
      policyText: words,
    });
    const [told] = await getDb().execute(
      sql`select actor_name, data->'before'->>'brandColor' as before, data->'after'->>'brandColor' as after
        from events where name = 'store.changed' and data->>'what' = 'appearance'`,
    );
    expect(told).toEqual({ actor_name: "Mika", before: "", after: "#00aa77" });
  });

  it("send parcels only where the shop ships to", async () => {
    const variant = await stockProduct(shop, { onHand: 2 });
    await changeOrdering(mika, { ...ordering, countries: ["AT"] });
    await expect(buy(variant, 1)).rejects.toMatchObject({ code: "invalid", field: "shipTo.country" });
    await changeOrdering(mika, { ...ordering, countries: null });
    await expect(buy(variant, 1)).resolves.toHaveProperty("number");
  });

  it("show a word about delays until its last day, and no longer", async () => {
    const delay = { text: "The port is on strike.", untilDay: "2099-01-31" };
    await changeBanners(mika, { announcement: { ...none, text: "Soon", fromDay: "2099-01-01" }, delay });
    expect(await findStoreFront()).toMatchObject({ delayBanner: delay, announcement: null });
    await changeBanners(mika, {
      announcement: { ...none, text: "New!" },
      delay: { text: "", untilDay: null },
    });
    expect(await findStoreFront()).toMatchObject({ delayBanner: null, announcement: { text: "New!" } });
  });
});

describe("a change of the settings is refused", () => {
  it.each([wes, sue])("to %o", async (actor) => {
    const forbidden = { code: "forbidden" };
    await expect(changeStoreDetails(actor, details)).rejects.toMatchObject(forbidden);
    await expect(changeAppearance(actor, { ...look, homeSections: [] })).rejects.toMatchObject(forbidden);
    await expect(changeOrdering(actor, ordering)).rejects.toMatchObject(forbidden);
    await expect(changeRestockMail(actor, restock)).rejects.toMatchObject(forbidden);
    await expect(changePolicyText(actor, words)).rejects.toMatchObject(forbidden);
    const banners = { announcement: none, delay: { text: "", untilDay: null } };
    await expect(changeBanners(actor, banners)).rejects.toMatchObject(forbidden);
  });

  it("when it can't be meant", async () => {
    const delay = { text: "Late", untilDay: "2020-01-01" };
    await expect(changeBanners(mika, { announcement: none, delay })).rejects.toThrow("This day has passed");
    const script = { ...none, text: "Hi", href: "javascript:alert(1)" };
    await expect(
      changeBanners(mika, { announcement: script, delay: { text: "", untilDay: null } }),
    ).rejects.toThrow("https://");
    await expect(changeAppearance(mika, { ...look, brandColor: "red", homeSections: [] })).rejects.toThrow(
      "#6f2c50",
    );
    await expect(changeStoreDetails(mika, { ...details, timeZone: "Mars/Olympus" })).rejects.toThrow(
      "time zone",
    );
    await expect(changeOrdering(mika, { ...ordering, returnDays: 7 })).rejects.toThrow("14 or more days");
    await expect(changeRestockMail(mika, { ...restock, quietUntil: null })).rejects.toThrow("both times");
    await expect(changeRestockMail(mika, { ...restock, reminderHours: 12 })).rejects.toThrow("fewer hours");
    await expect(changeOrdering(mika, { ...ordering, countries: ["Germany"] })).rejects.toThrow(
      "two letters",
    );
  });
});
