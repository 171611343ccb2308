// pure
// When nobody is woken by a mail: the quiet hours of the store's own clock, and when a day's or week's collection is due.
import { Temporal } from "temporal-polyfill";

export type QuietHours = { quietFrom: string | null; quietUntil: string | null };

/**
 * When the quiet that reigns at `at` ends, or undefined when it isn't quiet. From 21:00 until 08:00 goes over midnight; the
 * first moment after it is speakable, the first moment of it is not. Two equal times are no quiet hours at all. On the day the
 * clocks go back, a time that comes twice ends the quiet when it comes next.
 */
export function quietEndsAt(at: Date, hours: QuietHours, timeZone: string): Date | undefined {
  const { quietFrom, quietUntil } = hours;
  if (quietFrom === null || quietUntil === null || quietFrom === quietUntil) return undefined;
  const local = zoned(at, timeZone);
  const time = local.toPlainTime().toString({ smallestUnit: "minute" });
  const isQuiet =
    quietFrom < quietUntil ? time >= quietFrom && time < quietUntil : time >= quietFrom || time < quietUntil;
  return isQuiet ? nextAt(local, quietUntil) : undefined;
}

/** The first moment from `at` on that isn't quiet. */
export function speakableFrom(at: Date, hours: QuietHours, timeZone: string): Date {
  return quietEndsAt(at, hours, timeZone) ?? at;
}

/** The last moment before or at `at` when the collection of the day, or of the week (Mondays), was due. */
export function lastDigestAt(
  at: Date,
  input: { frequency: "daily" | "weekly"; digestAt: string; timeZone: string },
): Date {
  const local = zoned(at, input.timeZone);
  const back = input.frequency === "weekly" ? local.dayOfWeek - 1 : 0;
  const due = onDay(local.toPlainDate().subtract({ days: back }), input);
  if (due <= at) return due;
  const step = input.frequency === "weekly" ? back + 7 : 1;
  return onDay(local.toPlainDate().subtract({ days: step }), input);
}

function onDay(day: Temporal.PlainDate, input: { digestAt: string; timeZone: string }): Date {
  const plainTime = Temporal.PlainTime.from(input.digestAt);
  return instantOf(day.toZonedDateTime({ timeZone: input.timeZone, plainTime }));
}

function nextAt(local: Temporal.ZonedDateTime, time: string): Date {
  const plainTime = Temporal.PlainTime.from(time);
  for (const days of [0, 1]) {
    const plain = local.toPlainDate().add({ days }).toPlainDateTime(plainTime);
    for (const disambiguation of ["earlier", "later"] as const) {
      const next = plain.toZonedDateTime(local.timeZoneId, { disambiguation });
      if (Temporal.ZonedDateTime.compare(next, local) > 0) return instantOf(next);
    }
  }
  return instantOf(local.add({ days: 1 }));
}

function zoned(at: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
}

function instantOf(at: Temporal.ZonedDateTime): Date {
  return new Date(at.epochMilliseconds);
}
