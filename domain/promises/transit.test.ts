import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { StoreSettings } from "@/domain/store/settings-schema";
import { addDays } from "@/lib/day";
import { availabilityReason } from "./availability-reason";
import { dayRules } from "./day-rules";
import { explainParts } from "./explanation";
import { explanationWords } from "./explanation-words";
import { type DayRules, stockWindow } from "./promise-days";
import { leavesBy, there, transitTo } from "./transit";

/** 10 June 2026 is a Wednesday. */
const wednesday = "2026-06-10";
const rules: DayRules = {
  today: wednesday,
  holidays: new Set(),
  handlingDays: 1,
  receivingDays: 1,
  bufferDays: 5,
};
const someDay = fc.integer({ min: -200, max: 400 }).map((offset) => addDays(wednesday, offset));

function shop(promise: Record<string, unknown>) {
  return StoreSettings.parse({ timeZone: "Europe/Berlin", promise });
}

describe("the way to the customer", () => {
  const zones = [
    { countries: ["DE", "AT"], minDays: 1, maxDays: 2 },
    { countries: [], minDays: 5, maxDays: 9 },
  ];

  it("is that of the zone with the country, else of the zone for every other one", () => {
    expect(transitTo(zones, "AT")?.maxDays).toBe(2);
    expect(transitTo(zones, "JP")?.maxDays).toBe(9);
    expect(transitTo(zones.slice(0, 1), "JP")).toBeNull();
    expect(transitTo(zones, null)).toBeNull();
  });

  it("makes the days those of arrival, over the week-end", () => {
    const settings = shop({ transit: zones, homeCountry: "DE" });
    const now = new Date("2026-06-10T08:00:00Z");
    expect(stockWindow(dayRules(settings, now))).toEqual({
      earliestOn: "2026-06-12",
      latestOn: "2026-06-15",
    });
    expect(stockWindow(dayRules(settings, now, "JP")).latestOn).toBe("2026-06-24");
    expect(stockWindow(dayRules(shop({}), now)).latestOn).toBe("2026-06-11");
  });

  it("is said in the words of the product page", () => {
    const facts = {
      today: wednesday,
      isDiscontinued: false,
      releaseOn: null,
      free: 9,
      freeIncoming: [],
      openBackorderUnits: 0,
      leadTime: null,
      terms: null,
      nextDelivery: null,
    };
    const say = (by: DayRules) =>
      availabilityReason({ status: "in_stock", buckets: [] }, facts, { rules: by, locale: "en-GB" });
    expect(say(rules)).toBe("It is in our warehouse and ships by 11 June.");
    expect(say({ ...rules, transit: { minDays: 1, maxDays: 2 } })).toBe(
      "It is in our warehouse and with you by 15 June.",
    );
  });

  it("is a link of the explanation, and the day is that of arrival", () => {
    const part = {
      quantity: 2,
      basis: "stock",
      earliestOn: "2026-06-12",
      latestOn: "2026-06-15",
      purchaseOrderLineId: null,
    } as const;
    const facts = {
      ...{
        lineId: "line",
        variantId: "bell",
        open: 2,
        place: null,
        waitingLines: 0,
        pin: null,
        standing: null,
      },
      ...{ tier: 0, dueOn: null, releaseOn: null, parts: [part], supplies: new Map(), firstDeliveryOn: null },
      ...{ leadTime: null, country: "AT" },
    };
    const style = { audience: "shopper", locale: "en-GB", today: wednesday } as const;
    const said = (by: DayRules) => explainParts(facts, by).map((one) => explanationWords(one, style));
    const [there] = said({ ...rules, transitZones: zones });
    expect(there?.sentence).toBe("Your 2 units are here and with you by 15 June.");
    expect(there?.steps).toContainEqual({
      kind: "way",
      term: "On the way",
      text: "1–2 working days from our door to yours.",
    });
    expect(said(rules)[0]?.sentence).toBe("Your 2 units are here and leave by 15 June.");
  });

  it("can be gone back: the last day on which a parcel may leave", () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 15 }), (day, maxDays) => {
        const way = { holidays: new Set<string>(), transit: { minDays: 0, maxDays } };
        const leave = leavesBy(day, way);
        expect(there({ earliestOn: leave, latestOn: leave }, way).latestOn <= day).toBe(true);
      }),
    );
  });
});
