// pure
import { languageOf } from "@/lib/language";
import { joinWords } from "@/lib/plural";
import { timeWords } from "@/messages/time";

export const weekdayNames = namesIn("en");

/** Weekdays by number, 1 is Monday, as people say them: "Monday to Friday", "Tuesday and Thursday", "every day"; none is "". */
export function weekdayWords(chosen: readonly number[], locale = "en"): string {
  const names = namesIn(locale);
  const words = timeWords(locale);
  const days = [...new Set(chosen)].sort();
  const [first, last] = [days[0] ?? 1, days.at(-1) ?? 7];
  if (days.length === 7) return words.everyDay;
  if (days.length > 2 && last - first === days.length - 1)
    return words.weekdays(names[first - 1] ?? "", names[last - 1] ?? "");
  return joinWords(
    days.flatMap((day) => names[day - 1] ?? []),
    locale,
  );
}

/** From Monday on, in the language that the locale is spoken to in. */
function namesIn(locale: string): string[] {
  const names = new Intl.DateTimeFormat(languageOf(locale), { weekday: "long", timeZone: "UTC" });
  // 1 January 2024 was a Monday.
  return [1, 2, 3, 4, 5, 6, 7].map((day) => names.format(Date.UTC(2024, 0, day)));
}
