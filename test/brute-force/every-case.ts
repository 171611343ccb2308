// How many random cases are tried, and what is said of one that fails.

import { expect } from "vitest";

/** 100,000 in `npm test`; BACKFILL_CASES=1000000 makes a night of it. */
export const cases = Number(process.env.BACKFILL_CASES ?? 100_000);

/** Another first case than the usual one tries others; the same one tries the same. */
const first = Number(process.env.BACKFILL_FIRST_CASE ?? 0);

/** Half a minute on an idle machine; one that is busy with all else takes many times as long. */
export const patience = 300_000 + cases;

/**
 * Looks at every case. A case that fails is named by its number and shown as small as it can be made: `smaller` gives
 * cases with one thing less.
 */
export function everyCase<C>(
  make: (seed: number) => C,
  look: (one: C) => void,
  smaller: (one: C) => C[],
  count = cases,
): void {
  for (let seed = first; seed < first + count; seed += 1) {
    const one = make(seed);
    if (faultOf(one, look) === undefined) continue;
    const least = reduced(one, look, smaller);
    throw new Error(`Case ${seed}, made small:\n${JSON.stringify(least, null, 1)}\n${faultOf(least, look)}`);
  }
}

function faultOf<C>(one: C, look: (one: C) => void): string | undefined {
  try {
    look(one);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function reduced<C>(one: C, look: (one: C) => void, smaller: (one: C) => C[]): C {
  const next = smaller(one).find((less) => faultOf(less, look) !== undefined);
  return next === undefined ? one : reduced(next, look, smaller);
}

/** Says what differs, in any order; `expect` itself is too slow to be asked a hundred thousand times. */
export function expectSame(are: string[], should: string[]): void {
  if (are.toSorted().join("\n") !== should.toSorted().join("\n"))
    expect(are.toSorted()).toEqual(should.toSorted());
}
