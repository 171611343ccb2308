// pure
// When a supplier takes the next order and when it would be here, on the supplier's own clock and calendar.
//
// - Orders go out on the supplier's order weekdays, when there are any, else on its working days; never while it is closed.
// - After its cut-off, on its own clock, today's order counts as the next order day's.
// - The units come after its lead time in its own working days. Every step goes forward: no day is made earlier.
//
// Example: orders on Tuesday until 12:00, 5 working days. Asked on Tuesday at 12:01 → next Tuesday, here the Tuesday after.
import { Temporal } from "temporal-polyfill";
import { addDays, type Day } from "@/lib/day";
import { addWorkDays, type Closure, type WorkDays, workDayFrom } from "@/lib/work-days";

export type OrderTerms = {
  /** 1 is Monday; none given: any working day. */
  orderWeekdays: readonly number[];
  /** `HH:MM` on the supplier's clock. */
  orderCutoff: string;
  /** IANA name; null is the store's. */
  timeZone: string | null;
  workingWeekdays: readonly number[];
  closures: readonly Closure[];
};

/** The days of the next order and of the one after it: what waiting for the minimum would cost is the time between. */
export function orderDays(
  terms: OrderTerms,
  at: { now: Date; timeZone: string },
): { orderOn: Day; followingOn: Day } {
  const local = Temporal.Instant.fromEpochMilliseconds(at.now.getTime()).toZonedDateTimeISO(
    terms.timeZone ?? at.timeZone,
  );
  const today = local.toPlainDate().toString();
  const isLate = Temporal.PlainTime.compare(local.toPlainTime(), terms.orderCutoff) > 0;
  const calendar = orderCalendar(terms);
  const orderOn = workDayFrom(isLate ? addDays(today, 1) : today, calendar);
  return { orderOn, followingOn: workDayFrom(addDays(orderOn, 1), calendar) };
}

/** The day on which an order of `orderOn` is expected; `leadTimeDays` in the supplier's working days. */
export function arrivalDay(orderOn: Day, leadTimeDays: number, terms: OrderTerms): Day {
  return addWorkDays(orderOn, leadTimeDays, workCalendar(terms));
}

function orderCalendar(terms: OrderTerms): WorkDays {
  const weekdays = terms.orderWeekdays.length > 0 ? terms.orderWeekdays : terms.workingWeekdays;
  return { holidays: new Set(), workingWeekdays: weekdays, closures: terms.closures };
}

function workCalendar({ workingWeekdays, closures }: OrderTerms): WorkDays {
  return { holidays: new Set(), workingWeekdays, closures };
}
