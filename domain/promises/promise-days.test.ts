import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, isDay } from "@/lib/day";
import { addWorkDays } from "@/lib/work-days";
import {
  type DayRules,
  fixedBuffer,
  leadTimeWindow,
  lineWindow,
  type PromisePart,
  promiseParts,
  type SupplyPart,
  sameParts,
  stockWindow,
  type Window,
  windowWith,
} from "./promise-days";

/** 10 June 2026 is a Wednesday. */
const rules: DayRules = {
  today: "2026-06-10",
  holidays: new Set(),
  handlingDays: 1,
  receivingDays: 1,
  bufferDays: 5,
};

const days = fc.integer({ min: -60, max: 400 }).map((offset) => addDays("2026-06-10", offset));
const ruleCases = fc.record({
  today: days,
  holidays: fc.array(days, { maxLength: 12 }).map((list) => new Set(list)),
  handlingDays: fc.integer({ min: 0, max: 6 }),
  receivingDays: fc.integer({ min: 0, max: 6 }),
  bufferDays: fc.integer({ min: 0, max: 20 }),
});

/** With the store's fixed buffer, as where nothing was learned. */
function fixedDays(expectedOn: string, by: DayRules, releaseOn: string | null = null): Window {
  const { earliestOn, latestOn } = windowWith(
    { expectedOn, buffer: fixedBuffer(by.bufferDays) },
    by,
    releaseOn,
  );
  return { earliestOn, latestOn };
}

function route(leadTimeDays: number) {
  return { supplierId: "acme", supplierName: "Acme", leadTimeDays, buffer: fixedBuffer(rules.bufferDays) };
}

function isBusinessDay(day: string, holidays: ReadonlySet<string>): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(day);
}

describe("the day of units that are on the shelf", () => {
  it("is today plus the handling time, over the week-end", () => {
    expect(stockWindow({ ...rules, today: "2026-06-12" }).latestOn).toBe("2026-06-15");
  });

  it("skips the shop's holidays", () => {
    expect(stockWindow({ ...rules, holidays: new Set(["2026-06-11"]) }).latestOn).toBe("2026-06-12");
  });
});

describe("the days of units that are on order", () => {
  it("are the delivery's day plus checking in and handling, and the buffer after that", () => {
    expect(fixedDays("2026-06-10", { ...rules, today: "2026-06-01" })).toEqual({
      earliestOn: "2026-06-12",
      latestOn: "2026-06-19",
    });
  });

  it("count an overdue delivery as coming today", () => {
    expect(fixedDays("2026-05-01", rules)).toEqual(fixedDays("2026-06-10", rules));
  });

  it("are never before a preorder's release", () => {
    expect(fixedDays("2026-06-15", rules, "2026-09-01").earliestOn).toBe("2026-09-03");
  });

  it("are reckoned from the supplier's lead time when nothing is on order", () => {
    expect(leadTimeWindow(route(3), rules, null)).toMatchObject(fixedDays("2026-06-15", rules));
  });

  it("are always business days, in order, not before today and not before the release", () => {
    fc.assert(
      fc.property(days, ruleCases, fc.option(days, { nil: null }), (expectedOn, someRules, releaseOn) => {
        const { earliestOn, latestOn } = fixedDays(expectedOn, someRules, releaseOn);
        for (const day of [earliestOn, latestOn]) expect(isBusinessDay(day, someRules.holidays)).toBe(true);
        expect(earliestOn <= latestOn).toBe(true);
        expect(earliestOn >= someRules.today && earliestOn >= expectedOn).toBe(true);
        if (releaseOn) expect(earliestOn >= releaseOn).toBe(true);
        expect(earliestOn >= stockWindow(someRules).earliestOn).toBe(true);
      }),
    );
  });

  it("are never earlier for a later delivery", () => {
    fc.assert(
      fc.property(days, days, ruleCases, (one, other, someRules) => {
        const [first = one, last = other] = [one, other].sort();
        expect(fixedDays(first, someRules).latestOn <= fixedDays(last, someRules).latestOn).toBe(true);
      }),
    );
  });

  it("count exactly the business days between", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 40 }), (start, count) => {
        const end = addWorkDays(start, count, { holidays: new Set() });
        let between = 0;
        for (let day = start; day < end; day = addDays(day, 1))
          if (isBusinessDay(day, new Set())) between += 1;
        expect(isDay(end)).toBe(true);
        expect(between).toBe(count);
      }),
    );
  });
});

function stock(quantity: number, today = rules.today): SupplyPart {
  return {
    quantity,
    basis: "stock",
    purchaseOrderLineId: null,
    window: stockWindow({ ...rules, today }),
    isOverdue: false,
  };
}

function arriving(quantity: number, expectedOn: string, { id = "po", today = rules.today } = {}): SupplyPart {
  return {
    quantity,
    basis: "incoming",
    purchaseOrderLineId: id,
    window: fixedDays(expectedOn, { ...rules, today }),
    isOverdue: expectedOn < today,
  };
}

function unknown(quantity: number): SupplyPart {
  return { quantity, basis: "none", purchaseOrderLineId: null, window: null, isOverdue: false };
}

describe("what was told", () => {
  const told = promiseParts([stock(2), arriving(3, "2026-06-20")], [], rules.today);

  it("stays told while it can still be kept", () => {
    expect(promiseParts([stock(2, "2026-06-11"), arriving(3, "2026-06-20")], told, "2026-06-11")).toEqual(
      told,
    );
  });

  it("gives way to a new day once it has passed", () => {
    const [part] = promiseParts([stock(2, "2026-06-15")], told, "2026-06-15");
    expect(part?.latestOn).toBe("2026-06-16");
  });

  it("moves with its purchase order's new day, in both directions", () => {
    const [later] = promiseParts([arriving(3, "2026-06-25")], told, rules.today);
    const [earlier] = promiseParts([arriving(3, "2026-06-15")], told, rules.today);
    expect([later?.latestOn, earlier?.latestOn]).toEqual(["2026-07-06", "2026-06-24"]);
  });

  it("holds for an overdue delivery until its last day has passed, so that each day doesn't bring other news", () => {
    const kept = promiseParts([arriving(3, "2026-06-20", { today: "2026-06-24" })], told, "2026-06-24");
    expect(kept[0]?.latestOn).toBe(told[1]?.latestOn);
    const over = promiseParts([arriving(3, "2026-06-20", { today: "2026-07-06" })], told, "2026-07-06");
    expect(over[0]?.latestOn).toBe("2026-07-15");
  });

  it("is not passed on to units that come from elsewhere, nor to more units than it was told for", () => {
    const [other] = promiseParts([arriving(3, "2026-06-25", { id: "another" })], told, rules.today);
    expect(other?.latestOn).toBe("2026-07-06");
    const [more] = promiseParts([stock(3, "2026-06-11")], told, "2026-06-11");
    expect(more?.latestOn).toBe("2026-06-12");
  });

  it("can be that no day is known, and stays that until one is", () => {
    const noDay = promiseParts([unknown(1)], [], rules.today);
    expect(noDay[0]).toMatchObject({ earliestOn: null, latestOn: null });
    expect(promiseParts([unknown(1)], noDay, "2026-08-01")).toEqual(noDay);
  });

  it("never lies in the past when it is told or told again", () => {
    const cases = fc.record({ expectedOn: days, first: days, wait: fc.integer({ min: 0, max: 90 }) });
    fc.assert(
      fc.property(cases, ({ expectedOn, first, wait }) => {
        const then = addDays(first, wait);
        const before = promiseParts([arriving(2, expectedOn, { today: first })], [], first);
        const after = promiseParts([arriving(2, expectedOn, { today: then })], before, then);
        for (const part of after) expect(part.latestOn !== null && part.latestOn >= then).toBe(true);
      }),
    );
  });
});

describe("the day of a whole line", () => {
  const part = (earliestOn: string | null, latestOn: string | null): PromisePart => ({
    quantity: 1,
    basis: "incoming",
    earliestOn,
    latestOn,
    purchaseOrderLineId: null,
  });

  it("is that of its last unit", () => {
    expect(lineWindow([part("2026-06-12", "2026-06-19"), part("2026-06-15", "2026-06-16")])).toEqual({
      earliestOn: "2026-06-15",
      latestOn: "2026-06-19",
    });
  });

  it("is unknown when one unit has none, and when there are no units", () => {
    const none = { earliestOn: null, latestOn: null };
    expect(lineWindow([part("2026-06-12", "2026-06-19"), part(null, null)])).toEqual(none);
    expect(lineWindow([])).toEqual(none);
  });
});

describe("two promises", () => {
  const told = promiseParts([stock(2), arriving(3, "2026-06-20")], [], rules.today);

  it("are the same only when every part is", () => {
    expect(sameParts(told, structuredClone(told))).toBe(true);
    expect(sameParts(told, told.slice(0, 1))).toBe(false);
    const changes = {
      quantity: 9,
      basis: "none",
      earliestOn: null,
      latestOn: null,
      purchaseOrderLineId: "another",
    } as const;
    for (const [key, value] of Object.entries(changes)) {
      expect(
        sameParts(
          told,
          told.map((one) => ({ ...one, [key]: value })),
        ),
      ).toBe(false);
    }
  });
});
