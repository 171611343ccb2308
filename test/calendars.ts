// Days and calendars as random as merchants': holidays, any working week, closed for days or weeks.
import fc from "fast-check";
import { addDays } from "@/lib/day";

/** 10 June 2026 is a Wednesday. */
export const wednesday = "2026-06-10";

export const someDay = fc.integer({ min: -200, max: 400 }).map((offset) => addDays(wednesday, offset));
export const calendar = fc.record({
  holidays: fc.array(someDay, { maxLength: 10 }).map((days) => new Set(days)),
  workingWeekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
  closures: fc.array(
    fc.tuple(someDay, fc.integer({ min: 0, max: 30 })).map(([fromDay, length]) => ({
      fromDay,
      toDay: addDays(fromDay, length),
    })),
    { maxLength: 3 },
  ),
});
