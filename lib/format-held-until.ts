// pure
import { addDays, type Day, dayAt } from "@/lib/day";
import { formatDay } from "@/lib/format-day";
import { formatTime } from "@/lib/format-instant";

/** "18:40 today", "18:40 tomorrow", "18:40 on 14 June", on the store's clock. */
export function formatHeldUntil(at: Date, style: { timeZone: string; locale?: string; today: Day }): string {
  const day = dayAt(at, style.timeZone);
  const time = formatTime(at, style);
  if (day === style.today) return `${time} today`;
  if (day === addDays(style.today, 1)) return `${time} tomorrow`;
  return `${time} on ${formatDay(day, style)}`;
}
