// pure
import type { Bucket } from "@/domain/promises/line-truth";
import { formatDayRange } from "@/lib/format-day";

/** For who wants more than lies here: "More than 5? 20 follow about 12–20 June." Empty when nothing follows. */
export function laterStock(buckets: Bucket[], style: { locale: string; today: string }): string {
  const [now, next] = buckets;
  if (now?.basis !== "stock" || !next?.earliestOn || !next.latestOn) return "";
  const follow =
    next.quantity === null ? "more follow" : next.quantity === 1 ? "1 follows" : `${next.quantity} follow`;
  return `More than ${now.quantity}? ${follow.charAt(0).toUpperCase()}${follow.slice(1)} about ${formatDayRange(next.earliestOn, next.latestOn, style)}.`;
}
