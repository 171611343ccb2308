import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lastDigestAt, quietEndsAt, speakableFrom } from "./quiet-hours";

const berlin = "Europe/Berlin";
const night = { quietFrom: "21:00", quietUntil: "08:00" };

function utc(text: string): Date {
  return new Date(`${text}Z`);
}

describe("quiet hours", () => {
  it("go over midnight: late in the evening it is quiet until the next morning", () => {
    expect(quietEndsAt(utc("2026-06-10T20:30"), night, berlin)).toEqual(utc("2026-06-11T06:00"));
  });

  it("after midnight it is quiet until the same morning", () => {
    expect(quietEndsAt(utc("2026-06-11T00:30"), night, berlin)).toEqual(utc("2026-06-11T06:00"));
  });

  it("begin at their first moment and are over at their last", () => {
    expect(quietEndsAt(utc("2026-06-10T18:59:59"), night, berlin)).toBeUndefined();
    expect(quietEndsAt(utc("2026-06-10T19:00"), night, berlin)).toEqual(utc("2026-06-11T06:00"));
    expect(quietEndsAt(utc("2026-06-11T06:00"), night, berlin)).toBeUndefined();
  });

  it("end by the clock on the wall when summer time ends in the night", () => {
    expect(quietEndsAt(utc("2026-10-24T20:00"), night, berlin)).toEqual(utc("2026-10-25T07:00"));
  });

  it("end by the clock on the wall when summer time begins in the night", () => {
    expect(quietEndsAt(utc("2026-03-28T21:00"), night, berlin)).toEqual(utc("2026-03-29T06:00"));
  });

  it("end at the second half past two when the hour comes twice and the first is over", () => {
    const hours = { quietFrom: "01:00", quietUntil: "02:30" };
    expect(quietEndsAt(utc("2026-10-25T01:10"), hours, berlin)).toEqual(utc("2026-10-25T01:30"));
  });

  it("two equal times, or none, are no quiet hours", () => {
    const at = utc("2026-06-10T21:00");
    expect(quietEndsAt(at, { quietFrom: "08:00", quietUntil: "08:00" }, berlin)).toBeUndefined();
    expect(quietEndsAt(at, { quietFrom: null, quietUntil: "08:00" }, berlin)).toBeUndefined();
  });

  it("whatever the hours and the day: they end later than now, within a day or so, and then it is not quiet", () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);
    const instant = fc.date({
      min: utc("2026-01-01T00:00"),
      max: utc("2028-01-01T00:00"),
      noInvalidDate: true,
    });
    const zone = fc.constantFrom(berlin, "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu");
    fc.assert(
      fc.property(instant, time, time, zone, (at, quietFrom, quietUntil, timeZone) => {
        const hours = { quietFrom, quietUntil };
        const end = quietEndsAt(at, hours, timeZone);
        if (!end) {
          expect(speakableFrom(at, hours, timeZone)).toEqual(at);
          return;
        }
        expect(end.getTime()).toBeGreaterThan(at.getTime());
        expect(end.getTime() - at.getTime()).toBeLessThanOrEqual(25 * 3_600_000);
        expect(quietEndsAt(end, hours, timeZone)).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });
});

describe("collections", () => {
  it("are due every day at their time, and weekly on Monday", () => {
    const daily = { frequency: "daily", digestAt: "09:00", timeZone: berlin } as const;
    expect(lastDigestAt(utc("2026-06-10T07:00"), daily)).toEqual(utc("2026-06-10T07:00"));
    expect(lastDigestAt(utc("2026-06-10T06:59"), daily)).toEqual(utc("2026-06-09T07:00"));
    const weekly = { ...daily, frequency: "weekly" } as const;
    expect(lastDigestAt(utc("2026-06-10T07:00"), weekly)).toEqual(utc("2026-06-08T07:00"));
    expect(lastDigestAt(utc("2026-06-08T06:00"), weekly)).toEqual(utc("2026-06-01T07:00"));
  });
});
