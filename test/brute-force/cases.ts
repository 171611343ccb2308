// Random small shops by the hundred thousand: few units and many ties, so that every corner is met. A case is made from its
// number alone, so that a failure can be had again.
import type { Demand, Supply } from "@/domain/allocation/pegging";
import type { Case } from "./planner";

/** A few chances of many in one number: the same number gives the same case on every machine. */
export type Dice = {
  /** A whole number from `low` to `high`. */
  number: (low: number, high: number) => number;
  /** True so many times in a hundred. */
  chance: (percent: number) => boolean;
};

export function dice(seed: number): Dice {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    number: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (percent) => next() * 100 < percent,
  };
}

export function many<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** One of a fortnight in June 2026. */
export function anyDay({ number }: Dice): string {
  return `2026-06-${String(number(1, 14)).padStart(2, "0")}`;
}

export function anyMinute({ number }: Dice): Date {
  return new Date(Date.UTC(2026, 4, 1, 9, number(0, 4)));
}

/** Shelves first, then deliveries by expected day; what a customer would be told of them follows no order. */
export function anyCase(seed: number): Case {
  const roll = dice(seed);
  const { number, chance } = roll;
  const shelves = many(number(0, 2), (index): Supply => {
    return { id: `shelf ${index}`, kind: "on_hand", quantity: number(0, 4), promiseBy: "2026-06-02" };
  });
  const deliveries = many(number(0, 3), (index): Supply => {
    const promiseBy = chance(10) ? null : anyDay(roll);
    return { id: `delivery ${index}`, kind: "incoming", quantity: number(0, 4), promiseBy };
  });
  return {
    supplies: [...shelves, ...deliveries],
    demands: many(number(0, 7), (index) => anyDemand(roll, `line ${index}`)),
    safetyStock: chance(50) ? 0 : number(1, 5),
  };
}

function anyDemand(roll: Dice, id: string): Demand {
  const { number, chance } = roll;
  return {
    id,
    quantity: number(1, 4),
    pinnedAt: chance(15) ? anyMinute(roll) : null,
    isHold: chance(15),
    tier: chance(25) ? number(1, 2) : 0,
    dueOn: chance(25) ? anyDay(roll) : null,
    queuedAt: anyMinute(roll),
    ready: chance(30) ? number(1, 4) : 0,
    toldBy: chance(50) ? anyDay(roll) : null,
    unsuppliedBy: chance(30) ? anyDay(roll) : null,
    ...(chance(20) && { comesTooLate: new Map([[`delivery ${number(0, 2)}`, chance(50)]]) }),
  };
}
