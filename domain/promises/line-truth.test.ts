import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Bucket,
  joinSameDays,
  lineTruthText,
  partsFor,
  type TruthPart,
  waitingUnits,
} from "./line-truth";

const style = { locale: "en-GB", today: "2026-06-01" };
const here = (quantity: number | null): Bucket => ({
  quantity,
  basis: "stock",
  earliestOn: null,
  latestOn: null,
});
const coming = (quantity: number | null, earliestOn: string, latestOn: string): Bucket => ({
  quantity,
  basis: "incoming",
  earliestOn,
  latestOn,
});

const buckets: fc.Arbitrary<Bucket[]> = fc.array(
  fc.record({
    quantity: fc.option(fc.integer({ min: 0, max: 9 }), { nil: null, freq: 6 }),
    basis: fc.constantFrom("stock" as const, "incoming" as const, "lead_time" as const),
    earliestOn: fc.constantFrom("2026-06-12", null),
    latestOn: fc.constantFrom("2026-06-20", "2026-06-28"),
  }),
  { maxLength: 5 },
);

describe("the line truth", () => {
  it("says of 7 wanted with 5 on the shelf: 5 now, 2 about 12–20 June", () => {
    const { parts, unsellable } = partsFor(7, [here(5), coming(50, "2026-06-12", "2026-06-20")]);
    expect(lineTruthText(parts, style)).toBe("5 now, 2 about 12–20 June");
    expect([waitingUnits(parts), unsellable]).toEqual([2, 0]);
  });

  it("says how many can't be sold at all", () => {
    expect(partsFor(7, [here(5)])).toMatchObject({ unsellable: 2 });
    expect(partsFor(1, [])).toEqual({ parts: [], unsellable: 1 });
  });

  it("sells without limit where nothing limits it", () => {
    expect(partsFor(10_000, [coming(null, "2026-06-12", "2026-06-20")]).unsellable).toBe(0);
  });

  it("names one day as one day, and no day as none yet", () => {
    const part: TruthPart = {
      quantity: 1,
      basis: "incoming",
      earliestOn: "2026-06-12",
      latestOn: "2026-06-12",
    };
    expect(lineTruthText([part], style)).toBe("1 by 12 June");
    expect(lineTruthText([{ ...part, basis: "none", earliestOn: null, latestOn: null }], style)).toBe(
      "1 with no date yet",
    );
  });

  it("tells two deliveries in the same days as one, and units that are here as one whatever day was told", () => {
    const parts = [
      here(1),
      here(2),
      coming(3, "2026-06-12", "2026-06-20"),
      coming(4, "2026-06-12", "2026-06-20"),
    ];
    const truth = partsFor(10, parts).parts;
    expect(lineTruthText(truth, style)).toBe("3 now, 7 about 12–20 June");
  });

  it("accounts for every wanted unit, and takes from no bucket more than it has", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), buckets, (wanted, list) => {
        const { parts, unsellable } = partsFor(wanted, list);
        const units = (all: { quantity: number }[]) => all.reduce((sum, part) => sum + part.quantity, 0);
        expect(units(parts) + unsellable).toBe(wanted);
        expect(parts.every((part) => part.quantity > 0)).toBe(true);
        const total = list.reduce((sum, bucket) => sum + (bucket.quantity ?? Number.POSITIVE_INFINITY), 0);
        expect(unsellable).toBe(Math.max(0, wanted - total));
        expect(units(joinSameDays(parts))).toBe(units(parts));
        expect(waitingUnits(joinSameDays(parts))).toBe(waitingUnits(parts));
      }),
    );
  });
});
