import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/day";
import {
  type AvailabilityFacts,
  type AvailabilityStatus,
  availabilityOf,
  availabilityText,
  type BackorderTerms,
  schemaOrgAvailability,
} from "./availability";

const today = "2026-06-01";
const style = { locale: "en-GB", today };
const allowed: BackorderTerms = {
  isAllowed: true,
  maxOpenUnits: null,
  untilDay: null,
  maxWaitDays: null,
  sellsOnLeadTime: false,
};
const delivery = { quantity: 10, earliestOn: "2026-06-12", latestOn: "2026-06-20" };
const leadTime = { earliestOn: "2026-06-25", latestOn: "2026-07-02" };

function variant(more: Partial<AvailabilityFacts> = {}): AvailabilityFacts {
  return {
    today,
    isDiscontinued: false,
    releaseOn: null,
    free: 0,
    freeIncoming: [],
    openBackorderUnits: 0,
    leadTime: null,
    terms: null,
    ...more,
  };
}

function units(facts: AvailabilityFacts): (number | null)[] {
  return availabilityOf(facts).buckets.map((bucket) => bucket.quantity);
}

function words(facts: AvailabilityFacts): string {
  return availabilityText(availabilityOf(facts), style);
}

describe("a variant with free units", () => {
  it("is in stock, and low when five or fewer are left, with the number", () => {
    expect(words(variant({ free: 6 }))).toBe("In stock");
    expect(words(variant({ free: 5 }))).toBe("5 left in stock");
  });

  it("is sold beyond the shelf only when its policy allows", () => {
    expect(units(variant({ free: 5, freeIncoming: [delivery] }))).toEqual([5]);
    expect(units(variant({ free: 5, freeIncoming: [delivery], terms: allowed }))).toEqual([5, 10]);
    expect(
      units(variant({ free: 5, freeIncoming: [delivery], terms: { ...allowed, isAllowed: false } })),
    ).toEqual([5]);
  });

  it("sells what is left when it isn't made any more, and nothing after that", () => {
    const last = variant({ free: 2, isDiscontinued: true, freeIncoming: [delivery], terms: allowed });
    expect(availabilityOf(last)).toMatchObject({ status: "low_stock", buckets: [{ quantity: 2 }] });
    expect(words({ ...last, free: 0 })).toBe("No longer made");
  });
});

describe("a variant without free units", () => {
  it("is on backorder with the delivery's days while orders are taken", () => {
    expect(words(variant({ freeIncoming: [delivery], terms: allowed }))).toBe(
      "On backorder, about 12–20 June",
    );
  });

  it("is out of stock without a policy, without a delivery, and without a day that can be reasoned", () => {
    expect(words(variant({ freeIncoming: [delivery] }))).toBe("Out of stock");
    expect(words(variant({ terms: allowed }))).toBe("Out of stock");
    expect(words(variant({ terms: { ...allowed, sellsOnLeadTime: true } }))).toBe("Out of stock");
  });

  it("is sold on the supplier's lead time when the policy says so, without limit", () => {
    const terms = { ...allowed, sellsOnLeadTime: true };
    expect(units(variant({ leadTime, terms }))).toEqual([null]);
    expect(units(variant({ leadTime, terms: allowed }))).toEqual([]);
  });

  it("is a preorder until the day of its release, then a backorder", () => {
    const preorder = variant({ releaseOn: "2026-06-10", freeIncoming: [delivery], terms: allowed });
    expect(availabilityOf(preorder).status).toBe("preorder");
    expect(availabilityOf({ ...preorder, releaseOn: today }).status).toBe("backorder");
  });
});

describe("the backorder policy", () => {
  it("ends after its last day", () => {
    const until = (untilDay: string) =>
      units(variant({ freeIncoming: [delivery], terms: { ...allowed, untilDay } }));
    expect(until(today)).toEqual([10]);
    expect(until("2026-05-31")).toEqual([]);
  });

  it("takes only as many units as may wait at once, those that wait already counted", () => {
    const open = (maxOpenUnits: number, openBackorderUnits: number) =>
      units(
        variant({
          freeIncoming: [delivery, delivery],
          openBackorderUnits,
          terms: { ...allowed, maxOpenUnits },
        }),
      );
    expect(open(12, 0)).toEqual([10, 2]);
    expect(open(12, 5)).toEqual([7]);
    expect(open(12, 12)).toEqual([]);
    expect(open(0, 0)).toEqual([]);
    const terms = { ...allowed, maxOpenUnits: 12, sellsOnLeadTime: true };
    expect(units(variant({ freeIncoming: [delivery], leadTime, terms }))).toEqual([10, 2]);
  });

  it("sells no day farther away than its longest wait", () => {
    const wait = (maxWaitDays: number) =>
      units(
        variant({
          freeIncoming: [delivery],
          leadTime,
          terms: { ...allowed, maxWaitDays, sellsOnLeadTime: true },
        }),
      );
    expect(wait(31)).toEqual([10, null]);
    expect(wait(30)).toEqual([10]);
    expect(wait(18)).toEqual([]);
  });

  it("never lets more units wait than it says, and never shows a day beyond its longest wait", () => {
    const cases = fc.record({
      free: fc.integer({ min: 0, max: 3 }),
      openBackorderUnits: fc.integer({ min: 0, max: 8 }),
      freeIncoming: fc.array(
        fc.record({
          quantity: fc.integer({ min: 0, max: 6 }),
          earliestOn: fc.constant("2026-06-05"),
          latestOn: fc.integer({ min: 5, max: 40 }).map((days) => addDays(today, days)),
        }),
        { maxLength: 3 },
      ),
      leadTime: fc.constantFrom(null, leadTime),
      terms: fc.record({
        isAllowed: fc.boolean(),
        maxOpenUnits: fc.option(fc.integer({ min: 0, max: 10 }), { nil: null }),
        untilDay: fc.constantFrom(null, "2026-05-31", today),
        maxWaitDays: fc.option(fc.integer({ min: 0, max: 45 }), { nil: null }),
        sellsOnLeadTime: fc.boolean(),
      }),
    });
    fc.assert(
      fc.property(cases, (facts) => {
        const { status, buckets } = availabilityOf(variant(facts));
        const waiting = buckets.filter((bucket) => bucket.basis !== "stock");
        expect(waiting.every((bucket) => bucket.latestOn !== null && bucket.quantity !== 0)).toBe(true);
        const { maxOpenUnits, maxWaitDays, isAllowed, untilDay } = facts.terms;
        if (!isAllowed || untilDay === "2026-05-31") expect(waiting).toEqual([]);
        if (maxOpenUnits !== null) {
          const taken = waiting.reduce(
            (sum, bucket) => sum + (bucket.quantity ?? Number.POSITIVE_INFINITY),
            0,
          );
          expect(taken).toBeLessThanOrEqual(Math.max(0, maxOpenUnits - facts.openBackorderUnits));
        }
        for (const { latestOn } of waiting) {
          if (maxWaitDays !== null && latestOn) expect(latestOn <= addDays(today, maxWaitDays)).toBe(true);
        }
        expect(status === "out_of_stock").toBe(buckets.length === 0);
      }),
    );
  });
});

describe("the words for search engines", () => {
  it("are schema.org's own", () => {
    const states: AvailabilityStatus[] = [
      "in_stock",
      "low_stock",
      "backorder",
      "preorder",
      "out_of_stock",
      "discontinued",
    ];
    expect(states.map((state) => schemaOrgAvailability(state).replace("https://schema.org/", ""))).toEqual([
      "InStock",
      "LimitedAvailability",
      "BackOrder",
      "PreOrder",
      "OutOfStock",
      "Discontinued",
    ]);
  });
});
