// pure
/** Calendar days as people say them: "12 June", "12–20 June", "28 May–3 June"; the year only when it isn't this one. */
import type { Day } from "@/lib/day";

export type DayStyle = { locale?: string; today: Day };

const defaultLocale = "en-GB";
const formatters = new Map<string, Intl.DateTimeFormat>();

/** `formatDay("2026-06-12", { today: "2026-05-01" })` → "12 June". */
export function formatDay(day: Day, { locale = defaultLocale, today }: DayStyle): string {
  return formatter(locale, yearOf(day) === yearOf(today) ? "day" : "dayOfYear").format(noon(day));
}

/** The exact day, for a title or a screen reader: "Friday, 12 June 2026". */
export function formatDayInFull(day: Day, locale = defaultLocale): string {
  return formatter(locale, "full").format(noon(day));
}

/** From the earliest to the latest day; one day when they are the same. */
export function formatDayRange(
  earliest: Day,
  latest: Day,
  { locale = defaultLocale, today }: DayStyle,
): string {
  if (latest <= earliest) return formatDay(latest, { locale, today });
  if (yearOf(earliest) !== yearOf(latest)) {
    return `${formatDay(earliest, { locale, today })}–${formatDay(latest, { locale, today })}`;
  }
  const shape = yearOf(latest) === yearOf(today) ? "day" : "dayOfYear";
  return closeUp(formatter(locale, shape).formatRange(noon(earliest), noon(latest)));
}

/** ICU sets thin spaces round the dash of a longer range; one manner for all reads calmer. */
function closeUp(range: string): string {
  return range.replace(/\s*–\s*/u, "–");
}

function yearOf(day: Day): string {
  return day.slice(0, 4);
}

function noon(day: Day): Date {
  return new Date(`${day}T12:00:00Z`);
}

const shapes = {
  day: { day: "numeric", month: "long" },
  dayOfYear: { day: "numeric", month: "long", year: "numeric" },
  full: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

function formatter(locale: string, shape: keyof typeof shapes): Intl.DateTimeFormat {
  const key = `${locale} ${shape}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { ...shapes[shape], timeZone: "UTC" });
  formatters.set(key, made);
  return made;
}
