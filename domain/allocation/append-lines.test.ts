import fc from "fast-check";
import { expect, it } from "vitest";
import type { SlipQuantiles } from "@/db/schema/purchasing";
import type { DayRules } from "@/domain/promises/promise-days";
import { transitTo } from "@/domain/promises/transit";
import { addDays } from "@/lib/day";
import { line, monday } from "@/test/variant-days";
import { planAppend } from "./append-lines";
import { replanVariant } from "./replan";
import type { Incoming, VariantState, VariantSupply } from "./variant-state";

const zones = [
  { countries: ["DE"], minDays: 0, maxDays: 1 },
  { countries: [], minDays: 4, maxDays: 9 },
];
const fixed = { supplierId: "acme", percentile: null, days: 5, basis: "fixed", receipts: 0 } as const;
const buffer = fc.oneof(
  fc.constant(fixed),
  fc.record({
    supplierId: fc.constant("acme"),
    percentile: fc.constantFrom(50, 80, 95),
    days: fc.integer({ min: -3, max: 20 }),
    earliestDays: fc.integer({ min: -3, max: 4 }),
    basis: fc.constantFrom("supplier" as const, "shrunk" as const, "pool" as const),
    receipts: fc.nat(40),
  }),
);
const supplier = fc.option(
  fc.record({
    workingWeekdays: fc.constantFrom([1, 2, 3, 4, 5], [2], [1, 2, 3, 4, 5, 6, 7]),
    orderWeekdays: fc.constantFrom([], [1], [3, 4]),
    closures: fc.constantFrom([], [{ fromDay: "2026-06-03", toDay: "2026-06-12" }]),
    quantiles: fc.constantFrom<SlipQuantiles>({ "1": 0, "60": 3, "90": 8 }, { "1": 0 }),
  }),
  { nil: undefined },
);
const incoming = fc
  .array(
    fc.record({
      days: fc.integer({ min: -12, max: 30 }),
      open: fc.integer({ min: 1, max: 4 }),
      buffer,
      supplier,
    }),
    {
      maxLength: 4,
    },
  )
  .map((list) =>
    list
      .sort((a, b) => a.days - b.days)
      .map(({ days, ...more }, index): Incoming => {
        return {
          lineId: `line ${index}`,
          expectedOn: addDays(monday, days),
          pegged: 0,
          supplierId: "acme",
          ...more,
        };
      }),
  );
const supplies = fc.record({
  onHand: fc.nat(3),
  safetyStock: fc.nat(2),
  releaseOn: fc.option(fc.constant("2026-06-20"), { nil: null }),
  incoming,
  routes: fc.array(
    fc.record({
      supplierId: fc.constantFrom("acme", "beta"),
      supplierName: fc.constant("Acme"),
      leadTimeDays: fc.nat(12),
      buffer,
      supplier,
    }),
    { maxLength: 3 },
  ),
});
const rules = fc.record({
  handlingDays: fc.nat(2),
  receivingDays: fc.nat(2),
  workingWeekdays: fc.constantFrom([1, 2, 3, 4, 5], [2, 3, 4, 5, 6]),
  handlingFrom: fc.constantFrom(monday, addDays(monday, 1)),
  transitZones: fc.constantFrom([], zones),
});

it("one more at the end is told the same as in a full replan, whatever was learned and wherever it goes", {
  timeout: 30_000,
}, () => {
  const order = fc.record({
    quantity: fc.integer({ min: 1, max: 6 }),
    country: fc.constantFrom("DE", "JP"),
    sellsOnLeadTime: fc.boolean(),
  });
  fc.assert(
    fc.property(
      supplies,
      rules,
      order,
      ({ onHand, ...some }, days, { quantity, country, sellsOnLeadTime }) => {
        const home: DayRules = { today: monday, holidays: new Set(), bufferDays: 5, ...days };
        const levels = [{ locationId: "warehouse", onHand, pegged: 0 }];
        const position = { onHand, peggedOnHand: 0, incoming: 0, peggedIncoming: 0, unpegged: 0 };
        const supply: VariantSupply = {
          variantId: "kettlebell",
          levels,
          position,
          lastQueuedAt: null,
          ...some,
        };
        const demand = line("new", quantity, 0, { country });
        const state: VariantState = { ...supply, sellsOnLeadTime, demands: [demand] };
        const there = { ...home, transit: transitTo(days.transitZones, country) };
        const [appended] = planAppend(
          [
            {
              ...{
                id: "new",
                orderId: "order",
                supply,
                sellsOnLeadTime,
                quantity,
                queuedAt: demand.queuedAt,
              },
              ...{ position: 0, title: "Kettlebell", sku: "K", unitPriceMinor: 1 },
            },
          ],
          there,
        );
        expect(appended?.parts).toEqual(replanVariant(state, home).orderLines[0]?.promise);
        const planned = { ...demand, told: appended?.parts ?? [] };
        expect(replanVariant({ ...state, demands: [planned] }, home).outcomes).toEqual([]);
      },
    ),
    { numRuns: 500 },
  );
});
