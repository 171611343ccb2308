import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/day";
import { addWorkDays, isWorkDay, workDayFrom, workDaysBefore } from "@/lib/work-days";
import { calendar, someDay, wednesday } from "@/test/calendars";

describe("counting in somebody's working days", () => {
  it("only goes forward, lands on a working day, and passes as many as it says", () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 20 }), calendar, (day, count, days) => {
        const end = addWorkDays(day, count, days);
        expect(end >= day).toBe(true);
        expect(isWorkDay(end, days)).toBe(true);
        let passed = 0;
        for (let at = workDayFrom(day, days); at < end; at = addDays(at, 1))
          if (isWorkDay(at, days)) passed += 1;
        expect(passed).toBe(count);
      }),
    );
  });

  it("backwards gives the last day from which it still ends in time", () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 20 }), calendar, (day, count, days) => {
        const last = workDaysBefore(day, count, days);
        expect(addWorkDays(last, count, days) <= day).toBe(true);
        expect(addWorkDays(addDays(last, 1), count, days) > day).toBe(true);
      }),
    );
  });

  it("ends even for a calendar of nothing but closures", () => {
    const closures = [{ fromDay: "1900-01-01", toDay: "2999-12-31" }];
    expect(addWorkDays(wednesday, 1, { holidays: new Set(), closures }) > wednesday).toBe(true);
  });
});
