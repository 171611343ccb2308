// Four kinds of supplier as calibration needs them, made by chance that repeats itself: the same seed, the same deliveries.
import type { Delivery } from "@/domain/promises/slip-record";
import { addDays } from "@/lib/day";

export const supplierKinds = ["steady", "drifting", "rare and late", "bimodal"] as const;
export type SupplierKind = (typeof supplierKinds)[number];

const YEARS = 6;
const START = "2019-01-01";

/** `supplierId` begins with the kind. Steady ones deliver forty times a year, rare ones four times. */
export function simulateSuppliers(seed: number): Delivery[] {
  const chance = chanceOf(seed);
  return supplierKinds.flatMap((kind) =>
    Array.from({ length: kind === "rare and late" ? 36 : 12 }, (_, index) =>
      deliveriesOf(kind, index, chance),
    ).flat(),
  );
}

function deliveriesOf(kind: SupplierKind, index: number, chance: Chance): Delivery[] {
  const count = YEARS * (kind === "rare and late" ? 4 : 40);
  return Array.from({ length: count }, () => {
    const day = Math.floor(chance.uniform() * YEARS * 365);
    const slip = Math.round(slipOn(kind, index, day / 365, chance));
    const expectedOn = addDays(START, day);
    return { supplierId: `${kind} ${index}`, expectedOn, receivedOn: addDays(expectedOn, slip) };
  });
}

function slipOn(kind: SupplierKind, index: number, year: number, { normal, uniform }: Chance): number {
  switch (kind) {
    case "steady":
      return 1 + 2.5 * normal();
    // Half creep from 0 to 25 days late in six years, half swing between 2 and 22 every three years.
    case "drifting":
      return 3 * normal() + (index % 2 ? (25 * year) / YEARS : 12 + 10 * Math.sin((2 * Math.PI * year) / 3));
    // Gamma of shape 3: 15 days late in the mean, with a long tail.
    case "rare and late":
      return -5 * Math.log(uniform() * uniform() * uniform());
    // On the day, or a missed ship three weeks later.
    case "bimodal":
      return uniform() < 0.7 ? normal() : 21 + 3 * normal();
  }
}

type Chance = { uniform: () => number; normal: () => number };

/** mulberry32: small, fast, and the same everywhere. */
function chanceOf(seed: number): Chance {
  let state = seed;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4_294_967_296;
  };
  return {
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform()),
  };
}
