import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { StoreSettings } from "@/domain/store/settings-schema";
import { addDays } from "@/lib/day";
import { calendar, someDay, wednesday } from "@/test/calendars";
import { availabilityOf } from "./availability";
import { availabilityFacts } from "./availability-facts";
import { availabilityReason } from "./availability-reason";
import { dayRules } from "./day-rules";
import {
  bestRoute,
  type DayRules,
  fixedBuffer,
  incomingWindow,
  leadTimeWindow,
  type SupplyRoute,
  type SupplySource,
  stockWindow,
  windowWith,
} from "./promise-days";

const rules: DayRules = {
  today: wednesday,
  holidays: new Set(),
  handlingDays: 1,
  receivingDays: 1,
  bufferDays: 5,
};

function shop(promise: Record<string, unknown>, timeZone = "Europe/Berlin") {
  return StoreSettings.parse({ timeZone, promise });
}

function learned(days: number, more: Partial<SupplySource["buffer"]> = {}): SupplySource["buffer"] {
  return { supplierId: "acme", percentile: 80, days, basis: "supplier", receipts: 31, ...more };
}

describe("the store's working week", () => {
  it("is Monday to Friday unless it says otherwise", () => {
    expect(stockWindow({ ...rules, today: "2026-06-12" }).latestOn).toBe("2026-06-15");
    const tuesdayToSaturday = { ...rules, workingWeekdays: [2, 3, 4, 5, 6], today: "2026-06-12" };
    expect(stockWindow(tuesdayToSaturday).latestOn).toBe("2026-06-13");
    expect(stockWindow({ ...tuesdayToSaturday, today: "2026-06-13" }).latestOn).toBe("2026-06-16");
  });
});

describe("the cut-off", () => {
  const at = (iso: string, promise: Record<string, unknown>, timeZone?: string) =>
    stockWindow(dayRules(shop(promise, timeZone), new Date(iso))).latestOn;

  it("lets handling start today before it, and on the next working day after it", () => {
    const promise = { handlingCutoff: "14:00" };
    expect(at("2026-06-10T11:59:59Z", promise)).toBe("2026-06-11");
    expect(at("2026-06-10T12:00:00Z", promise)).toBe("2026-06-12");
    expect(at("2026-06-12T12:00:00Z", promise)).toBe("2026-06-16");
    expect(at("2026-06-10T21:00:00Z", {})).toBe("2026-06-11");
  });

  it("is a time of the store's own day", () => {
    const promise = { handlingCutoff: "14:00" };
    expect(at("2026-06-10T17:00:00Z", promise, "America/New_York")).toBe("2026-06-11");
    expect(at("2026-06-10T18:00:00Z", promise, "America/New_York")).toBe("2026-06-12");
    expect(at("2026-06-10T05:00:00Z", promise, "Asia/Tokyo")).toBe("2026-06-12");
  });

  it("doesn't come again when the clocks go back, and isn't lost when they go forward", () => {
    // 25 October 2026: 3:00 in Berlin becomes 2:00 at 1:00 UTC. 2:30 is first at 0:30 UTC.
    const sunday = { handlingCutoff: "02:30", workingWeekdays: [7, 1] };
    expect(at("2026-10-25T00:29:00Z", sunday)).toBe("2026-10-26");
    expect(at("2026-10-25T00:31:00Z", sunday)).toBe("2026-11-01");
    expect(at("2026-10-25T01:10:00Z", sunday)).toBe("2026-11-01");
    // 29 March 2026: 2:00 becomes 3:00 at 1:00 UTC; there is no 2:30.
    expect(at("2026-03-29T00:59:00Z", sunday)).toBe("2026-03-30");
    expect(at("2026-03-29T01:31:00Z", sunday)).toBe("2026-04-05");
  });

  it("never makes a day earlier", () => {
    const instant = fc
      .integer({ min: 0, max: 366 * 24 * 60 })
      .map((m) => new Date(Date.UTC(2026, 0, 1, 0, m)));
    const zone = fc.constantFrom(
      "Europe/Berlin",
      "America/New_York",
      "Asia/Kathmandu",
      "Pacific/Apia",
      "UTC",
    );
    fc.assert(
      fc.property(instant, zone, fc.integer({ min: 0, max: 23 }), (now, timeZone, hour) => {
        const handlingCutoff = `${String(hour).padStart(2, "0")}:30`;
        const without = stockWindow(dayRules(shop({}, timeZone), now)).latestOn;
        expect(stockWindow(dayRules(shop({ handlingCutoff }, timeZone), now)).latestOn >= without).toBe(true);
      }),
    );
  });

  it("of a delivery's own day moves nothing that was told", () => {
    const source = { expectedOn: wednesday, buffer: learned(3) };
    const after = { ...rules, handlingFrom: addDays(wednesday, 1) };
    expect(windowWith(source, after, null).earliestOn > windowWith(source, rules, null).earliestOn).toBe(
      true,
    );
  });
});

describe("the learned buffer", () => {
  it("is counted in calendar days from the supplier's day, before checking in and handling", () => {
    const source = { expectedOn: wednesday, buffer: learned(4) };
    expect(incomingWindow(source, { ...rules, today: "2026-06-01" }, null)).toMatchObject({
      earliestOn: "2026-06-12",
      latestOn: "2026-06-17",
    });
  });

  it("of a supplier that hardly ever keeps its day moves the earliest day too", () => {
    const source = { expectedOn: wednesday, buffer: learned(9, { earliestDays: 5 }) };
    expect(incomingWindow(source, { ...rules, today: "2026-06-01" }, null)).toMatchObject({
      earliestOn: "2026-06-17",
      latestOn: "2026-06-23",
    });
  });

  it("of a supplier that comes early is believed for no earlier day than it says", () => {
    const early = incomingWindow(
      { expectedOn: wednesday, buffer: learned(-4, { earliestDays: -9 }) },
      rules,
      null,
    );
    const onTime = incomingWindow({ expectedOn: wednesday, buffer: learned(0) }, rules, null);
    expect([early?.earliestOn, early?.latestOn]).toEqual([onTime?.earliestOn, onTime?.latestOn]);
  });
});

describe("a supplier's own days", () => {
  it("let nothing arrive while it is closed", () => {
    const closures = [{ fromDay: "2026-06-08", toDay: "2026-06-19" }];
    const source = { expectedOn: wednesday, buffer: learned(0), supplier: { closures } };
    expect(incomingWindow(source, { ...rules, today: "2026-06-01" }, null)?.earliestOn).toBe("2026-06-24");
  });

  it("let it deliver only on the weekdays on which it works", () => {
    const source = { expectedOn: wednesday, buffer: learned(0), supplier: { workingWeekdays: [1] } };
    expect(incomingWindow(source, rules, null)?.earliestOn).toBe("2026-06-17");
  });

  it("make an order wait for its order day", () => {
    const route = { supplierId: "acme", supplierName: "Acme", leadTimeDays: 3, buffer: fixedBuffer(5) };
    const mondays = { ...route, supplier: { orderWeekdays: [1] } };
    expect(leadTimeWindow(mondays, rules, null)).toEqual(
      leadTimeWindow(route, { ...rules, today: "2026-06-15" }, null),
    );
  });

  it("of several suppliers the one with the earliest latest day is chosen, and named", () => {
    const quick: SupplyRoute = {
      supplierId: "quick",
      supplierName: "Quick",
      leadTimeDays: 2,
      buffer: learned(40),
    };
    const sure: SupplyRoute = {
      supplierId: "sure",
      supplierName: "Sure",
      leadTimeDays: 8,
      buffer: learned(1),
    };
    expect(bestRoute([quick, sure], rules, null)?.route.supplierName).toBe("Sure");
    expect(bestRoute([], rules, null)).toBeNull();
  });
});

describe("an overdue delivery", () => {
  const quantiles = { "1": 0, "71": 4, "91": 12, "100": 12 };
  const source = { expectedOn: "2026-06-01", buffer: learned(4), supplier: { quantiles } };

  it("is expected by the slips that are still possible", () => {
    const twoLate = incomingWindow(source, { ...rules, today: "2026-06-03" }, null);
    expect(twoLate?.buffer.days).toBe(12);
    expect(twoLate?.latestOn).toBe("2026-06-17");
    const fiveLate = incomingWindow(source, { ...rules, today: "2026-06-08" }, null);
    expect(fiveLate?.buffer).toMatchObject({ days: 12, earliestDays: 12 });
  });

  it("has no day any more when nothing was ever that late, and then nothing is told and nothing behind it sold", () => {
    expect(incomingWindow(source, { ...rules, today: "2026-06-20" }, null)).toBeNull();
    const supply = {
      ...{ variantId: "bell", safetyStock: 0, releaseOn: null, routes: [], levels: [], lastQueuedAt: null },
      position: { onHand: 0, peggedOnHand: 0, incoming: 9, peggedIncoming: 0, unpegged: 0 },
      incoming: [
        { lineId: "late", open: 4, pegged: 0, supplierId: "acme", ...source },
        { lineId: "next", open: 5, pegged: 0, supplierId: "acme", ...source, expectedOn: "2026-07-01" },
      ],
    };
    const terms = {
      ...{ isAllowed: true, maxOpenUnits: null, untilDay: null, maxWaitDays: null },
      sellsOnLeadTime: false,
    };
    const factsOn = (today: string) =>
      availabilityFacts(supply, { terms, isDiscontinued: false, rules: { ...rules, today } });
    expect(availabilityOf(factsOn("2026-06-08")).buckets).toMatchObject([{ quantity: 4 }, { quantity: 5 }]);
    const late = factsOn("2026-06-20");
    expect(availabilityOf(late)).toEqual({ status: "out_of_stock", buckets: [] });
    const reason = availabilityReason(
      availabilityOf(late),
      { ...late, nextDelivery: { expectedOn: "2026-06-01", quantity: 4, taken: 0 } },
      { rules, locale: "en-GB" },
    );
    expect(reason).toContain("no day for it that we can stand by");
  });
});

describe("no step makes a day earlier", () => {
  const supplier = fc.record({
    workingWeekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    closures: calendar.map(({ closures }) => closures),
  });
  const more = fc.record({
    days: fc.integer({ min: -10, max: 40 }),
    earliestDays: fc.integer({ min: -10, max: 40 }),
    receivingDays: fc.integer({ min: 0, max: 5 }),
    handlingDays: fc.integer({ min: 0, max: 5 }),
    transit: fc.option(fc.record({ minDays: fc.nat(5), maxDays: fc.integer({ min: 5, max: 9 }) }), {
      nil: null,
    }),
    lateByCutoff: fc.boolean(),
  });

  it("so that what is told is never before the supply, today, the release, nor before what less of it all would tell", () => {
    fc.assert(
      fc.property(
        someDay,
        fc.option(someDay, { nil: null }),
        calendar,
        supplier,
        more,
        (expectedOn, releaseOn, days, its, extra) => {
          const by: DayRules = {
            ...rules,
            ...days,
            receivingDays: extra.receivingDays,
            handlingDays: extra.handlingDays,
            transit: extra.transit,
            handlingFrom: addDays(wednesday, extra.lateByCutoff ? 1 : 0),
          };
          const buffer = learned(extra.days, { earliestDays: extra.earliestDays });
          const window = windowWith({ expectedOn, buffer, supplier: its }, by, releaseOn);
          expect(window.earliestOn <= window.latestOn).toBe(true);
          expect(window.earliestOn >= expectedOn && window.earliestOn >= wednesday).toBe(true);
          expect(window.latestOn >= addDays(expectedOn, extra.days)).toBe(true);
          if (releaseOn) expect(window.earliestOn >= releaseOn).toBe(true);
          const bare = windowWith(
            { expectedOn, buffer },
            { ...rules, receivingDays: 0, handlingDays: 0 },
            null,
          );
          const full = windowWith({ expectedOn, buffer }, { ...rules, holidays: days.holidays }, releaseOn);
          expect(full.latestOn >= bare.latestOn && full.earliestOn >= bare.earliestOn).toBe(true);
          const longer = windowWith(
            { expectedOn, buffer: { ...buffer, days: buffer.days + 1 }, supplier: its },
            by,
            releaseOn,
          );
          expect(longer.latestOn >= window.latestOn).toBe(true);
        },
      ),
    );
  });
});
