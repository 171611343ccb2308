// pure
import { addDays, type Day, dayAt } from "@/lib/day";
import { formatDay } from "@/lib/format-day";
import { formatTime } from "@/lib/format-instant";
import { timeWords } from "@/messages/time";

/** "18:40 today", "18:40 tomorrow", "18:40 on 14 June", on the store's clock; in German "morgen, 18:40 Uhr". */
export function formatHeldUntil(at: Date, style: { timeZone: string; locale?: string; today: Day }): string {
  const { locale = "en-GB" } = style;
  const words = timeWords(locale);
  const day = dayAt(at, style.timeZone);
  const time = formatTime(at, style);
  if (day === style.today) return words.today(time);
  if (day === addDays(style.today, 1)) return words.tomorrow(time);
  return words.onDay(time, formatDay(day, style));
}
