import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/day";
import { addSlip, emptyCurve } from "./slip-curve";
import { quantilesOf, slipAt } from "./slip-quantiles";
import { type ChanceRules, chanceWithin, oddsOf, type Stake } from "./triage-chance";

const rules: ChanceRules = { today: "2026-05-11", receivingDays: 1, handlingDays: 1, holidays: new Set() };
/** 60 in 100 within 2 days, 85 within 6, all within 12. */
const acme = { 1: 0, 20: 0, 50: 1, 60: 2, 61: 3, 85: 6, 86: 8, 95: 9, 100: 12 };

describe("the chance that a told day is kept", () => {
  it.each<[string, Partial<Stake>, Partial<ChanceRules>, number | null, boolean]>([
    ["told 20 May, expected on the 12th: here by the 18th will do", {}, {}, 85, false],
    ["the same, but on the 15th it still isn't here", {}, { today: "2026-05-15" }, 62, true],
    ["it must be here on its day", { latestOn: "2026-05-14" }, {}, 49, true],
    ["the parcel is two working days under way", {}, { transit: { minDays: 1, maxDays: 2 } }, 60, true],
    ["nobody is ever that early", { latestOn: "2026-05-12", expectedOn: "2026-05-14" }, {}, 0, true],
    ["told so late that it always came", { latestOn: "2026-06-10" }, {}, 100, false],
    [
      "even if it came today, our own work takes too long",
      { latestOn: "2026-05-12" },
      { today: "2026-05-12" },
      0,
      true,
    ],
    ["later than it ever was", { latestOn: "2026-07-01" }, { today: "2026-06-01" }, 0, true],
    ["nothing is known to come", { expectedOn: null }, {}, 0, true],
    ["nothing was learned, and it can be kept", { quantiles: null }, {}, null, false],
    ["nothing was learned, and it is overdue", { quantiles: null }, { today: "2026-05-13" }, null, true],
    [
      "nothing was learned, and its day is too late",
      { quantiles: null, expectedOn: "2026-05-19" },
      {},
      null,
      true,
    ],
  ])("%s", (_, stake, changed, chance, isAtRisk) => {
    const told = { latestOn: "2026-05-20", expectedOn: "2026-05-12", quantiles: acme, ...stake };
    expect(oddsOf(told, { ...rules, ...changed })).toEqual({ chance, isAtRisk });
  });

  const curves = fc.array(fc.integer({ min: -20, max: 60 }), { minLength: 1, maxLength: 40 }).map((slips) => {
    const curve = emptyCurve();
    for (const slip of slips) addSlip(curve, slip);
    return curve;
  });

  it("is at least what the buffer was asked for, when a delivery has just its buffer", () => {
    fc.assert(
      fc.property(curves, fc.integer({ min: 1, max: 99 }), (curve, percentile) => {
        const quantiles = quantilesOf(curve);
        expect(chanceWithin(quantiles, slipAt(quantiles, percentile))).toBeGreaterThanOrEqual(percentile);
      }),
    );
  });

  it("never falls with more days, lies between 0 and 100, and only falls while a delivery doesn't come", () => {
    fc.assert(
      fc.property(curves, fc.integer({ min: -30, max: 80 }), fc.nat(40), (curve, slack, overdue) => {
        const quantiles = quantilesOf(curve);
        const chance = chanceWithin(quantiles, slack, overdue);
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual(100);
        expect(chanceWithin(quantiles, slack + 1, overdue)).toBeGreaterThanOrEqual(chance);
        expect(chanceWithin(quantiles, slack, overdue + 1)).toBeLessThanOrEqual(chance);
      }),
    );
  });

  it("a day later told is never less likely", () => {
    fc.assert(
      fc.property(curves, fc.integer({ min: -10, max: 40 }), fc.nat(60), (curve, expected, told) => {
        const stake = (more: number): Stake => ({
          latestOn: addDays(rules.today, told + more),
          expectedOn: addDays(rules.today, expected),
          quantiles: quantilesOf(curve),
        });
        expect(oddsOf(stake(1), rules).chance).toBeGreaterThanOrEqual(oddsOf(stake(0), rules).chance ?? 0);
      }),
    );
  });
});
