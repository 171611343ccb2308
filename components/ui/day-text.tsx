import type { Day } from "@/lib/day";
import { formatDay, formatDayInFull, formatDayRange } from "@/lib/format-day";

type DayTextProps = { day: Day; today: Day; locale?: string };

/** A day as people say it; the exact one on hover. */
export function DayText({ day, today, locale }: DayTextProps) {
  return (
    <time dateTime={day} title={formatDayInFull(day, locale)}>
      {formatDay(day, { today, locale })}
    </time>
  );
}

type DayRangeTextProps = { earliest: Day; latest: Day; today: Day; locale?: string };

export function DayRangeText({ earliest, latest, today, locale }: DayRangeTextProps) {
  if (earliest === latest) return <DayText day={latest} today={today} locale={locale} />;
  const exact = `${formatDayInFull(earliest, locale)} to ${formatDayInFull(latest, locale)}`;
  return <span title={exact}>{formatDayRange(earliest, latest, { today, locale })}</span>;
}
