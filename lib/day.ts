// pure
import { Temporal } from "temporal-polyfill";

/** A calendar day in the store's time zone, ISO `YYYY-MM-DD`. Compares correctly as text. */
export type Day = string;

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

export function isDay(value: string): boolean {
  if (!dayPattern.test(value)) return false;
  try {
    Temporal.PlainDate.from(value, { overflow: "reject" });
    return true;
  } catch {
    return false;
  }
}

/** The day it is at an instant, on the store's clock. */
export function dayAt(instant: Date, timeZone: string): Day {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}

export function addDays(day: Day, days: number): Day {
  return new Date(noonOf(day) + days * MS_A_DAY).toISOString().slice(0, 10);
}

/** Whole days from `start` to `end`; negative when `end` lies before. */
export function daysBetween(start: Day, end: Day): number {
  return (noonOf(end) - noonOf(start)) / MS_A_DAY;
}

// No zone takes part in counting days, and a plan counts thousands: a date library would cost most of its time.
function noonOf(day: Day): number {
  return Date.parse(`${day}T12:00:00Z`);
}

const MS_A_DAY = 86_400_000;

export function laterDay(a: Day, b: Day): Day {
  return a > b ? a : b;
}

/** The first moment of a day in the store's zone, with its offset: "2026-06-12T00:00:00+02:00". */
export function startOfDay(day: Day, timeZone: string): string {
  return Temporal.PlainDate.from(day).toZonedDateTime(timeZone).toString({ timeZoneName: "never" });
}
