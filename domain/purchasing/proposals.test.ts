import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isWorkDay } from "@/lib/work-days";
import { arrivalDay, orderDays } from "./order-days";
import {
  neededUnits,
  orderQuantity,
  type ProposingSupplier,
  proposeOrders,
  type SupplierOffer,
  type VariantNeed,
} from "./proposals";

const berlin = "Europe/Berlin";
/** Monday 1 June 2026, 10:00 in Berlin. */
const monday = { now: new Date("2026-06-01T08:00:00Z"), timeZone: berlin };

function supplierOf(input: Partial<ProposingSupplier> = {}): ProposingSupplier {
  return {
    id: "iron",
    name: "Ironworks",
    leadTimeDays: 5,
    minimumOrderMinor: 0,
    currency: "EUR",
    orderWeekdays: [],
    orderCutoff: "17:00",
    timeZone: null,
    workingWeekdays: [1, 2, 3, 4, 5],
    closures: [],
    ...input,
  };
}

function offerOf(input: Partial<SupplierOffer> = {}): SupplierOffer {
  return {
    supplierId: "iron",
    supplierSku: "",
    unitCostMinor: 1000,
    packSize: 1,
    minimumQuantity: 1,
    leadTimeDays: null,
    preference: 0,
    ...input,
  };
}

function needOf(input: Partial<VariantNeed> = {}): VariantNeed {
  return {
    variantId: "bell",
    title: "Kettlebell",
    variantTitle: "",
    sku: "",
    unpegged: 0,
    free: 0,
    safetyStock: 0,
    drafted: 0,
    offers: [offerOf()],
    waiting: [],
    waitingOrders: 0,
    ...input,
  };
}

describe("what is needed", () => {
  it("is what people wait for without a supply, what is missing to the safety stock, less what drafts bring", () => {
    expect(neededUnits(needOf({ unpegged: 5, free: 2, safetyStock: 4, drafted: 3 }))).toBe(4);
    expect(neededUnits(needOf({ unpegged: 2, drafted: 9 }))).toBe(0);
    expect(neededUnits(needOf({ free: 10, safetyStock: 4 }))).toBe(0);
  });

  it("is rounded up to the minimum, then to whole packs", () => {
    expect(orderQuantity(4, { packSize: 6, minimumQuantity: 6 })).toBe(6);
    expect(orderQuantity(7, { packSize: 6, minimumQuantity: 1 })).toBe(12);
    expect(orderQuantity(1, { packSize: 4, minimumQuantity: 10 })).toBe(12);
  });
});

describe("when a supplier takes an order", () => {
  const tuesdays = supplierOf({ orderWeekdays: [2], orderCutoff: "12:00" });

  it("is its next order day, and today's until its cut-off", () => {
    expect(orderDays(tuesdays, monday)).toEqual({ orderOn: "2026-06-02", followingOn: "2026-06-09" });
    const noon = { ...monday, now: new Date("2026-06-02T10:00:00Z") };
    expect(orderDays(tuesdays, noon).orderOn).toBe("2026-06-02");
    const later = { ...monday, now: new Date("2026-06-02T10:01:00Z") };
    expect(orderDays(tuesdays, later).orderOn).toBe("2026-06-09");
  });

  it("goes by the supplier's clock, not by the shop's", () => {
    const tokyo = supplierOf({ timeZone: "Asia/Tokyo", orderCutoff: "16:00" });
    expect(orderDays(tokyo, monday).orderOn).toBe("2026-06-02");
    const newYork = supplierOf({ timeZone: "America/New_York" });
    expect(orderDays(newYork, monday).orderOn).toBe("2026-06-01");
  });

  it("waits until it is open again, and counts only its working days to the delivery", () => {
    const closed = supplierOf({
      orderWeekdays: [2],
      closures: [{ fromDay: "2026-06-01", toDay: "2026-06-12" }],
    });
    expect(orderDays(closed, monday).orderOn).toBe("2026-06-16");
    expect(arrivalDay("2026-06-05", 1, closed)).toBe("2026-06-16");
    expect(arrivalDay("2026-06-05", 1, supplierOf())).toBe("2026-06-08");
  });
});

describe("a proposal", () => {
  it("takes the preferred supplier, then the quicker one", () => {
    const suppliers = [
      supplierOf(),
      supplierOf({ id: "fast", name: "Fast", leadTimeDays: 1 }),
      supplierOf({ id: "dear", name: "Dear" }),
    ];
    const fromWhom = (offers: SupplierOffer[]) =>
      proposeOrders([needOf({ unpegged: 1, offers })], suppliers, monday).proposals.map(
        (proposal) => proposal.supplier.id,
      );
    expect(fromWhom([offerOf(), offerOf({ supplierId: "fast" })])).toEqual(["fast"]);
    expect(fromWhom([offerOf({ leadTimeDays: 0 }), offerOf({ supplierId: "fast" })])).toEqual(["iron"]);
    expect(fromWhom([offerOf({ preference: 1 }), offerOf({ supplierId: "dear" })])).toEqual(["dear"]);
  });

  it("says what is missing to the supplier's minimum, and what waiting for the next order day costs", () => {
    const [proposal] = proposeOrders(
      [needOf({ unpegged: 3 })],
      [supplierOf({ minimumOrderMinor: 15_000, orderWeekdays: [2] })],
      monday,
    ).proposals;
    expect(proposal).toMatchObject({
      orderOn: "2026-06-02",
      expectedOn: "2026-06-09",
      valueMinor: 3000,
      missingMinor: 12_000,
      following: { orderOn: "2026-06-09", expectedOn: "2026-06-16" },
    });
  });

  it("lists apart what nobody is known to deliver", () => {
    const { proposals, withoutSupplier } = proposeOrders(
      [needOf({ unpegged: 2, offers: [] })],
      [supplierOf()],
      monday,
    );
    expect(proposals).toEqual([]);
    expect(withoutSupplier).toMatchObject([{ needed: 2 }]);
  });
});

const day = fc
  .integer({ min: 0, max: 60 })
  .map((n) => new Date(Date.UTC(2026, 5, 1 + n)).toISOString().slice(0, 10));
const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 7 });
const suppliers = fc
  .array(
    fc.record({
      leadTimeDays: fc.integer({ min: 0, max: 30 }),
      minimumOrderMinor: fc.integer({ min: 0, max: 50_000 }),
      orderWeekdays: weekdays,
      workingWeekdays: weekdays.filter((list) => list.length > 0),
      orderCutoff: fc.constantFrom("00:00", "09:30", "17:00", "23:59"),
      timeZone: fc.constantFrom(null, "Asia/Tokyo", "America/New_York", "Pacific/Auckland"),
      closures: fc.array(
        fc.tuple(day, day).map(([a, b]) => (a < b ? { fromDay: a, toDay: b } : { fromDay: b, toDay: a })),
        { maxLength: 2 },
      ),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((list) =>
    list.map((one, index) => supplierOf({ ...one, id: `s${index}`, name: `Supplier ${index}` })),
  );
const few = fc.integer({ min: 0, max: 9 });
const needs = fc
  .array(
    fc.record({
      unpegged: few,
      free: few,
      safetyStock: few,
      drafted: few,
      offers: fc.uniqueArray(
        fc.record({
          supplierId: fc.constantFrom("s0", "s1", "s2", "s3"),
          packSize: fc.integer({ min: 1, max: 12 }),
          minimumQuantity: fc.integer({ min: 1, max: 20 }),
          unitCostMinor: fc.option(fc.integer({ min: 1, max: 9000 }), { nil: null }),
          leadTimeDays: fc.option(fc.integer({ min: 0, max: 20 }), { nil: null }),
          preference: fc.integer({ min: 0, max: 2 }),
        }),
        { maxLength: 3, selector: ({ supplierId }) => supplierId },
      ),
    }),
    { maxLength: 8 },
  )
  .map((list) =>
    list.map((one, index) =>
      needOf({ ...one, variantId: `v${index}`, offers: one.offers.map((offer) => offerOf(offer)) }),
    ),
  );
const at = fc
  .integer({ min: 0, max: 60 * 24 * 60 })
  .map((minutes) => ({ now: new Date(Date.UTC(2026, 5, 1, 0, minutes)), timeZone: berlin }));

describe("whatever is needed and whoever delivers", () => {
  it("no less than is needed is proposed, in whole packs, from the minimum on, and each product once", () => {
    fc.assert(
      fc.property(needs, suppliers, at, (wanted, offering, when) => {
        const { proposals, withoutSupplier } = proposeOrders(wanted, offering, when);
        const lines = proposals.flatMap((proposal) => proposal.lines);
        for (const { quantity, needed, offer, need } of lines) {
          expect(quantity).toBeGreaterThanOrEqual(needed);
          expect(needed).toBe(neededUnits(need));
          expect(quantity % offer.packSize).toBe(0);
          expect(quantity).toBeGreaterThanOrEqual(offer.minimumQuantity);
          // One pack less would be too few: nothing is ordered for its own sake.
          expect(quantity - offer.packSize).toBeLessThan(Math.max(needed, offer.minimumQuantity));
        }
        const seen = [...lines, ...withoutSupplier].map(({ need }) => need.variantId);
        const needed = wanted.filter((need) => neededUnits(need) > 0).map((need) => need.variantId);
        expect(seen.toSorted()).toEqual(needed.toSorted());
        expect(new Set(proposals.map(({ supplier }) => supplier.id)).size).toBe(proposals.length);
      }),
      { numRuns: 2000 },
    );
  });

  it("once drafts bring what was proposed, nothing is proposed any more", () => {
    fc.assert(
      fc.property(needs, suppliers, at, (wanted, offering, when) => {
        const ordered = new Map(
          proposeOrders(wanted, offering, when).proposals.flatMap(({ lines }) =>
            lines.map(({ need, quantity }) => [need.variantId, quantity]),
          ),
        );
        const after = wanted.map((need) => ({
          ...need,
          drafted: need.drafted + (ordered.get(need.variantId) ?? 0),
        }));
        expect(proposeOrders(after, offering, when).proposals).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it("orders go out on the supplier's days, never in the past, and come no earlier than they go", () => {
    fc.assert(
      fc.property(needs, suppliers, at, (wanted, offering, when) => {
        const yesterday = new Date(when.now.getTime() - 86_400_000).toISOString().slice(0, 10);
        for (const { supplier, orderOn, expectedOn, following, lines } of proposeOrders(
          wanted,
          offering,
          when,
        ).proposals) {
          const { orderWeekdays, workingWeekdays, closures } = supplier;
          const weekdays = orderWeekdays.length > 0 ? orderWeekdays : workingWeekdays;
          expect(isWorkDay(orderOn, { holidays: new Set(), workingWeekdays: weekdays, closures })).toBe(true);
          expect(orderOn >= yesterday).toBe(true);
          expect(following.orderOn > orderOn && following.expectedOn >= expectedOn).toBe(true);
          for (const line of lines)
            expect(line.expectedOn >= orderOn && line.expectedOn <= expectedOn).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("the order in which needs and suppliers are read changes nothing", () => {
    fc.assert(
      fc.property(needs, suppliers, at, (wanted, offering, when) => {
        expect(proposeOrders(wanted.toReversed(), offering.toReversed(), when)).toEqual(
          proposeOrders(wanted, offering, when),
        );
      }),
      { numRuns: 500 },
    );
  });
});
