// pure
// Which days somebody works on, and counting in them. Every step goes forward: a day is never made earlier.
import type { Day } from "./day";

export type WorkDays = {
  holidays: ReadonlySet<Day>;
  /** 1 is Monday; Monday to Friday unless said otherwise. */
  workingWeekdays?: readonly number[];
  closures?: readonly Closure[];
};

/** Closed from the first to the last day, both included. */
export type Closure = { fromDay: Day; toDay: Day };

const mondayToFriday = [1, 2, 3, 4, 5];
const MS_A_DAY = 86_400_000;
/** Whoever is closed for longer than this is taken to work again: a calendar of nothing but closures has no end. */
const LONGEST_CLOSED_DAYS = 3660;

export function isWorkDay(day: Day, calendar: WorkDays): boolean {
  return isOpenOn(dayNumber(day), calendar);
}

/** The first day on or after `day` that is worked on. */
export function workDayFrom(day: Day, calendar: WorkDays): Day {
  return dayOf(nextOpen(dayNumber(day), calendar));
}

/** `day` plus so many working days; none still lands on one. */
export function addWorkDays(day: Day, count: number, calendar: WorkDays): Day {
  let at = nextOpen(dayNumber(day), calendar);
  for (let left = count; left > 0; left -= 1) at = nextOpen(at + 1, calendar);
  return dayOf(at);
}

/** The latest day from which so many working days still end by `day`: addWorkDays backwards. */
export function workDaysBefore(day: Day, count: number, calendar: WorkDays): Day {
  let at = lastOpen(dayNumber(day), calendar);
  for (let left = count; left > 0; left -= 1) at = lastOpen(at - 1, calendar);
  return dayOf(at);
}

function nextOpen(from: number, calendar: WorkDays): number {
  let at = from;
  while (at - from < LONGEST_CLOSED_DAYS && !isOpenOn(at, calendar)) at += 1;
  return at;
}

function lastOpen(from: number, calendar: WorkDays): number {
  let at = from;
  while (from - at < LONGEST_CLOSED_DAYS && !isOpenOn(at, calendar)) at -= 1;
  return at;
}

function isOpenOn(number: number, { holidays, workingWeekdays, closures }: WorkDays): boolean {
  const weekdays = workingWeekdays && workingWeekdays.length > 0 ? workingWeekdays : mondayToFriday;
  // 1 January 1970 was a Thursday.
  const weekday = ((((number + 3) % 7) + 7) % 7) + 1;
  if (!weekdays.includes(weekday)) return false;
  if (holidays.size === 0 && !closures?.length) return true;
  const day = dayOf(number);
  return !holidays.has(day) && !closures?.some(({ fromDay, toDay }) => day >= fromDay && day <= toDay);
}

// Days are text in UTC on both sides, so that no zone takes part; a date library would cost most of a plan's time.
function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / MS_A_DAY;
}

function dayOf(number: number): Day {
  return new Date(number * MS_A_DAY).toISOString().slice(0, 10);
}
